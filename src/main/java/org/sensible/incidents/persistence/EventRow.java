package org.sensible.incidents.persistence;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** One event of one incident's timeline. Instants are nanoseconds since the epoch, UTC. */
@Table("TIMELINE_EVENT")
public interface EventRow extends Entity {

    /** Hex SHA-256 over incident, source and external id: the event's identity. */
    @NotNull
    @Unique
    @StringLength(64)
    String getDigest();

    void setDigest(String digest);

    /** The first characters of the same in base32: the id by which people and pages know it. */
    @NotNull
    @Indexed
    @StringLength(64)
    String getEventId();

    void setEventId(String id);

    @NotNull
    @Indexed
    @StringLength(64)
    String getIncidentUid();

    void setIncidentUid(String uid);

    /** {@link OrderKey}: incident, instant, sequence and id in one text that sorts. */
    @NotNull
    @Indexed
    @StringLength(96)
    String getOrderKey();

    void setOrderKey(String key);

    /** The same where a reader of the postmortem sees the event; null where not. */
    @Indexed
    @StringLength(96)
    String getShownKey();

    void setShownKey(String key);

    /** {@link OrderKey} within the group that the event belongs to; null without one. */
    @Indexed
    @StringLength(96)
    String getGroupKey();

    void setGroupKey(String key);

    /** {@link OrderKey} within what people said; null for all else. */
    @Indexed
    @StringLength(96)
    String getSaidKey();

    void setSaidKey(String key);

    /** {@link OrderKey} within the tier of the curation; null where it is in none. */
    @Indexed
    @StringLength(106)
    String getTierKey();

    void setTierKey(String key);

    /** The tier's name. */
    @StringLength(16)
    String getTierName();

    void setTierName(String tier);

    /** Seconds of silence before it, where somebody said it. */
    long getPauseSeconds();

    void setPauseSeconds(long seconds);

    /** How often the same came again; this one stands for all. */
    int getRepeatCount();

    void setRepeatCount(int count);

    /** When it came last; null where it did not come again. */
    Long getRepeatedUntil();

    void setRepeatedUntil(Long nanoseconds);

    @NotNull
    Long getHappenedAt();

    void setHappenedAt(Long nanoseconds);

    /** Who said when it happened. */
    @StringLength(16)
    String getTimeFrom();

    void setTimeFrom(String timeFrom);

    @NotNull
    Long getReceivedAt();

    void setReceivedAt(Long nanoseconds);

    /** When it was over; null where unknown. */
    Long getEndedAt();

    void setEndedAt(Long nanoseconds);

    /** Place among what the source told of the same instant, from 0. */
    long getSequenceNo();

    void setSequenceNo(long sequence);

    /** Whether the source took it back. */
    boolean isRemoved();

    void setRemoved(boolean removed);

    /** The source's own spelling of the time; null where a person or the product gave it. */
    @StringLength(255)
    String getSourceTime();

    void setSourceTime(String time);

    @StringLength(64)
    String getSourceName();

    void setSourceName(String source);

    /** Its id at the source. Nothing is looked up by it; the digest is for that. */
    @StringLength(StringLength.UNLIMITED)
    String getExternalId();

    void setExternalId(String id);

    @StringLength(16)
    String getEventKind();

    void setEventKind(String kind);

    @StringLength(StringLength.UNLIMITED)
    String getEventText();

    void setEventText(String text);

    /** Author's name and text in lower case, cut to fit: what {@code q=} looks into. */
    @StringLength(450)
    String getSearchText();

    void setSearchText(String text);

    /** User key, where the host knows the author. */
    @StringLength(255)
    String getAuthorKey();

    void setAuthorKey(String key);

    /** The author's id at the source. */
    @StringLength(255)
    String getAuthorId();

    void setAuthorId(String id);

    /** The author's name as the source showed it. */
    @StringLength(255)
    String getAuthorName();

    void setAuthorName(String name);

    /** Whether the author is a program. */
    boolean isAuthorBot();

    void setAuthorBot(boolean bot);

    @StringLength(StringLength.UNLIMITED)
    String getEvidenceLink();

    void setEvidenceLink(String link);

    /** Whether people marked it at the source as worth keeping. */
    boolean isPinned();

    void setPinned(boolean pinned);

    /** Whether a reader of the postmortem sees it. */
    boolean isShown();

    void setShown(boolean shown);

    /** The rule's reason. */
    @StringLength(32)
    String getShownWhy();

    void setShownWhy(String reason);

    /** Whether the rule or a person decided. */
    @StringLength(16)
    String getShownBy();

    void setShownBy(String by);

    /** How often it was changed since it came. */
    int getRevisionCount();

    void setRevisionCount(int count);

    /** Names of its flags with commas between them; null without any. */
    @StringLength(255)
    String getFlagNames();

    void setFlagNames(String names);
}
