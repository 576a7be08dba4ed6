package org.sensible.incidents.persistence;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** What the published page of an incident's postmortem says, as far as incidents are compared by it. */
@Preload("*")
@Table("PM_SAID")
public interface SaidRow extends Entity {

    /**
     * Key of the incident, such as {@code INC-7}. Not unique: it is written in the transaction that publishes a page, where a violation
     * would undo that; of several rows the newest counts.
     */
    @Indexed
    @NotNull
    @StringLength(64)
    String getIncidentKey();

    void setIncidentKey(String key);

    /** The host's id of the page that says it. */
    @NotNull
    Long getPageId();

    void setPageId(Long id);

    /** Terms of the summary and the factors, sorted, with spaces between them; absent for none. */
    @StringLength(StringLength.UNLIMITED)
    String getWordsText();

    void setWordsText(String words);

    /** The contributing factors, a line each; absent for none. */
    @StringLength(StringLength.UNLIMITED)
    String getFactorsText();

    void setFactorsText(String factors);
}
