package org.sensible.incidents.persistence;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/**
 * The people and groups that some restricted incidents with a postmortem are for. Two units that write the same at once leave two
 * rows, which does no harm.
 */
@Preload("*")
@Table("PM_AUDIENCE")
public interface AudienceRow extends Entity {

    /** As in {@link IndexRow#getAudience}. */
    @NotNull
    @Indexed
    @StringLength(64)
    String getAudience();

    void setAudience(String audience);

    /** {@code {"users": [keys], "groups": [names]}}. */
    @NotNull
    @StringLength(StringLength.UNLIMITED)
    String getMembers();

    void setMembers(String members);
}
