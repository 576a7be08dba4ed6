package org.sensible.incidents.persistence;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** That something was delivered, and what became of it. Of each token only the newest stay. */
@Table("HOOK_RECEIPT")
public interface ReceiptRow extends Entity {

    /** Its random id. */
    @NotNull
    @Unique
    @StringLength(64)
    String getReceiptUid();

    void setReceiptUid(String uid);

    /** Id of the token that it came with. */
    @NotNull
    @Indexed
    @StringLength(64)
    String getTokenUid();

    void setTokenUid(String uid);

    /** When it came, nanoseconds since the epoch. */
    @NotNull
    @Indexed
    Long getReceivedAt();

    void setReceivedAt(Long nanoseconds);

    /** Name of its result. */
    @NotNull
    @StringLength(64)
    String getResultName();

    void setResultName(String result);

    /** With which HTTP status it was answered. */
    int getStatusCode();

    void setStatusCode(int status);

    /** Key of the incident that it was taken for; null where it was taken for none. */
    @StringLength(64)
    String getIncidentKey();

    void setIncidentKey(String key);

    /** How many entries were new. */
    int getAddedCount();

    void setAddedCount(int count);

    /** How many entries were known already. */
    int getKnownCount();

    void setKnownCount(int count);

    /** How many entries hold nothing for a timeline. */
    int getIgnoredCount();

    void setIgnoredCount(int count);

    /** Length of the body. */
    int getBodyBytes();

    void setBodyBytes(int bytes);

    /** Why it ended so: a message key and its arguments, as JSON. */
    @StringLength(StringLength.UNLIMITED)
    String getWhyText();

    void setWhyText(String why);

    /** Id of the rule that found its incident; null where none did. */
    @StringLength(64)
    String getRuleUid();

    void setRuleUid(String uid);

    /** What it tells in one line; null where that is nothing. */
    @StringLength(255)
    String getSummaryText();

    void setSummaryText(String summary);

    /** What it is about: values by name, as JSON; null where nothing is known. */
    @StringLength(StringLength.UNLIMITED)
    String getSubjectText();

    void setSubjectText(String subject);

    /** Id of the body that is kept; null where none is. */
    @StringLength(64)
    String getDeliveryUid();

    void setDeliveryUid(String uid);
}
