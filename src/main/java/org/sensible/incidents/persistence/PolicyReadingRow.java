package org.sensible.incidents.persistence;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** What became of one version of a policy's page. */
@Table("POLICY_READING")
public interface PolicyReadingRow extends Entity {

    /** Digest over the place's id and the number of the version: each is read once, on whatever node. */
    @Unique
    @NotNull
    @StringLength(64)
    String getReadingId();

    void setReadingId(String readingId);

    /** The place for which it was read. */
    @Indexed
    @NotNull
    @StringLength(64)
    String getPlaceId();

    void setPlaceId(String placeId);

    /** Number of the page's version. */
    @NotNull
    Integer getPageVersion();

    void setPageVersion(Integer pageVersion);

    /** When the host says that it was published, nanoseconds since the epoch. */
    @NotNull
    Long getPublishedAt();

    void setPublishedAt(Long publishedAt);

    /** User key of who published it, where the host knows. */
    @StringLength(255)
    String getPublishedByKey();

    void setPublishedByKey(String publishedByKey);

    /** Name of a {@code PageReading.Outcome}. */
    @NotNull
    @StringLength(32)
    String getOutcomeName();

    void setOutcomeName(String outcomeName);

    /** When it took force, nanoseconds since the epoch; absent where it did not. */
    Long getInForceSince();

    void setInForceSince(Long inForceSince);

    /** The policy, JSON; absent where it is none. */
    @StringLength(StringLength.UNLIMITED)
    String getPolicyText();

    void setPolicyText(String policyText);

    /** The problems, JSON; absent where there are none. */
    @StringLength(StringLength.UNLIMITED)
    String getProblemsText();

    void setProblemsText(String problemsText);
}
