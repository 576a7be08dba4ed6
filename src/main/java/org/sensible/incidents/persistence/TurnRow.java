package org.sensible.incidents.persistence;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/**
 * Whose turn it is to work on an incident's timeline: whoever updates the row first; all others wait until that unit of
 * work ends, on every node.
 */
@Preload("*")
@Table("TIMELINE_TURN")
public interface TurnRow extends Entity {

    @NotNull
    @Unique
    @StringLength(64)
    String getIncidentUid();

    void setIncidentUid(String uid);

    /** Grows by one with each turn. */
    long getTurnNo();

    void setTurnNo(long number);

    /** Ids of the events that are shown because there was room, with commas between them; null without any. */
    @StringLength(StringLength.UNLIMITED)
    String getChosenIds();

    void setChosenIds(String ids);

    /** JSON object: what the curation knew of the incident; null before it was asked first. */
    @StringLength(StringLength.UNLIMITED)
    String getCircumstanceJson();

    void setCircumstanceJson(String json);
}
