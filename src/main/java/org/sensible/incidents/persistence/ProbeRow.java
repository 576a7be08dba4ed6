package org.sensible.incidents.persistence;

import net.java.ao.Entity;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A row that the self-test writes and removes. */
@Table("PROBE")
public interface ProbeRow extends Entity {

    /** What is unique of it. */
    @Unique
    @NotNull
    @StringLength(64)
    String getProbeKey();

    void setProbeKey(String probeKey);

    /** Text that some databases do not take. */
    @StringLength(StringLength.UNLIMITED)
    String getProbeText();

    void setProbeText(String text);

    /** An instant, nanoseconds since the epoch. */
    Long getProbedAt();

    void setProbedAt(Long nanoseconds);
}
