package org.sensible.incidents.persistence;

import net.java.ao.Entity;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** The rules of one version; the highest is in force. Of two changes at once the unique version lets one in. */
@Table("HOOK_RULE_SET")
public interface RuleSetRow extends Entity {

    @NotNull
    @Unique
    Long getVersionNo();

    void setVersionNo(Long version);

    /** The rules in their order, as a JSON array. */
    @StringLength(StringLength.UNLIMITED)
    String getRulesText();

    void setRulesText(String rules);

    /** When they were saved, nanoseconds since the epoch. */
    @NotNull
    Long getSavedAt();

    void setSavedAt(Long nanoseconds);

    /** User key of who saved them. */
    @NotNull
    @StringLength(255)
    String getSavedBy();

    void setSavedBy(String userKey);
}
