package org.sensible.incidents.persistence;

import jakarta.annotation.Nullable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.timeline.Author;
import org.sensible.incidents.timeline.DecidedBy;
import org.sensible.incidents.timeline.Flag;
import org.sensible.incidents.timeline.Groups;
import org.sensible.incidents.timeline.Kind;
import org.sensible.incidents.timeline.Reason;
import org.sensible.incidents.timeline.Standing;
import org.sensible.incidents.timeline.Tier;
import org.sensible.incidents.timeline.TimeFrom;
import org.sensible.incidents.timeline.TimelineEvent;

/** Between an event and its row, both ways. */
final class EventMapping {

    /** All columns, to be read at once: Active Objects would fetch each one that is not named by a query of its own. */
    static final String COLUMNS =
            "ID, DIGEST, EVENT_ID, INCIDENT_UID, ORDER_KEY, SHOWN_KEY, GROUP_KEY, SAID_KEY, TIER_KEY, "
                    + "TIER_NAME, PAUSE_SECONDS, REPEAT_COUNT, REPEATED_UNTIL, HAPPENED_AT, TIME_FROM, RECEIVED_AT, "
                    + "ENDED_AT, SEQUENCE_NO, REMOVED, SOURCE_TIME, SOURCE_NAME, EXTERNAL_ID, EVENT_KIND, EVENT_TEXT, "
                    + "SEARCH_TEXT, AUTHOR_KEY, AUTHOR_ID, AUTHOR_NAME, AUTHOR_BOT, EVIDENCE_LINK, PINNED, SHOWN, "
                    + "SHOWN_WHY, SHOWN_BY, REVISION_COUNT, FLAG_NAMES";

    private EventMapping() {}

    /** The event's identity, as its unique column holds it. */
    static String digest(String incidentUid, TimelineEvent event) {
        return Digest.of(incidentUid, event.source(), event.externalId());
    }

    /** All columns of a new row. */
    static Map<String, Object> columns(String incidentUid, TimelineEvent event) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("DIGEST", digest(incidentUid, event));
        columns.put("EVENT_ID", event.id());
        columns.put("INCIDENT_UID", incidentUid);
        columns.put("ORDER_KEY", OrderKey.of(incidentUid, event));
        columns.put("SHOWN_KEY", shownKey(incidentUid, event));
        columns.put("GROUP_KEY", groupKey(incidentUid, event));
        columns.put("SAID_KEY", saidKey(incidentUid, event));
        columns.put("TIER_KEY", tierKey(incidentUid, event));
        columns.put("TIER_NAME", event.standing().tier().name());
        columns.put("PAUSE_SECONDS", event.standing().pause());
        columns.put("REPEAT_COUNT", event.standing().repeats());
        columns.put("REPEATED_UNTIL", Nanoseconds.ofNullable(event.standing().repeatedUntil()));
        columns.put("SEQUENCE_NO", event.sequence());
        columns.put("REMOVED", event.removed());
        columns.put("HAPPENED_AT", Nanoseconds.of(event.at()));
        columns.put("TIME_FROM", event.timeFrom().name());
        columns.put("RECEIVED_AT", Nanoseconds.of(event.receivedAt()));
        columns.put("ENDED_AT", Nanoseconds.ofNullable(event.endedAt()));
        columns.put("SOURCE_TIME", event.sourceTime());
        columns.put("SOURCE_NAME", event.source());
        columns.put("EXTERNAL_ID", event.externalId());
        columns.put("EVENT_KIND", event.kind().name());
        columns.put("EVENT_TEXT", event.text());
        columns.put("SEARCH_TEXT", searchText(event));
        putAuthor(columns, event.author());
        columns.put("EVIDENCE_LINK", event.link());
        columns.put("PINNED", event.pinned());
        columns.put("SHOWN", event.shown());
        columns.put("SHOWN_WHY", event.why().name());
        columns.put("SHOWN_BY", event.by().name());
        columns.put("REVISION_COUNT", event.revisions());
        columns.put("FLAG_NAMES", names(event.flags()));
        return columns;
    }

    static TimelineEvent read(EventRow row) {
        return new TimelineEvent(
                row.getEventId(),
                Nanoseconds.toInstant(row.getHappenedAt()),
                TimeFrom.valueOf(row.getTimeFrom()),
                Nanoseconds.toInstant(row.getReceivedAt()),
                Nanoseconds.toInstantOrNull(row.getEndedAt()),
                row.getSourceName(),
                row.getExternalId(),
                Kind.valueOf(row.getEventKind()),
                row.getEventText(),
                author(row),
                row.getEvidenceLink(),
                row.getSourceTime(),
                row.isPinned(),
                row.isShown(),
                Reason.valueOf(row.getShownWhy()),
                DecidedBy.valueOf(row.getShownBy()),
                row.getRevisionCount(),
                flags(row.getFlagNames()),
                row.getSequenceNo(),
                row.isRemoved(),
                standing(row));
    }

    private static Standing standing(EventRow row) {
        return new Standing(
                Tier.valueOf(row.getTierName()),
                row.getPauseSeconds(),
                row.getRepeatCount(),
                Nanoseconds.toInstantOrNull(row.getRepeatedUntil()));
    }

    /** Fills all columns that may change; the row is not saved yet. */
    static void write(String incidentUid, TimelineEvent event, EventRow row) {
        row.setOrderKey(OrderKey.of(incidentUid, event));
        row.setGroupKey(groupKey(incidentUid, event));
        row.setSaidKey(saidKey(incidentUid, event));
        row.setSequenceNo(event.sequence());
        row.setRemoved(event.removed());
        row.setHappenedAt(Nanoseconds.of(event.at()));
        row.setTimeFrom(event.timeFrom().name());
        row.setEndedAt(Nanoseconds.ofNullable(event.endedAt()));
        row.setSourceTime(event.sourceTime());
        row.setEventKind(event.kind().name());
        row.setEventText(event.text());
        row.setSearchText(searchText(event));
        Author author = event.author();
        row.setAuthorKey(
                author == null || author.person() == null
                        ? null
                        : author.person().key());
        row.setAuthorId(author == null ? null : author.id());
        row.setAuthorName(author == null ? null : author.name());
        row.setAuthorBot(author != null && author.bot());
        row.setEvidenceLink(event.link());
        row.setPinned(event.pinned());
        row.setShownBy(event.by().name());
        row.setRevisionCount(event.revisions());
        row.setFlagNames(names(event.flags()));
        writeVerdict(incidentUid, event, row);
    }

    /** Likewise, only what a rule decides. */
    static void writeVerdict(String incidentUid, TimelineEvent event, EventRow row) {
        row.setShown(event.shown());
        row.setShownWhy(event.why().name());
        row.setShownKey(shownKey(incidentUid, event));
        Standing standing = event.standing();
        row.setTierKey(tierKey(incidentUid, event));
        row.setTierName(standing.tier().name());
        row.setPauseSeconds(standing.pause());
        row.setRepeatCount(standing.repeats());
        row.setRepeatedUntil(Nanoseconds.ofNullable(standing.repeatedUntil()));
    }

    @Nullable
    private static String groupKey(String incidentUid, TimelineEvent event) {
        return Groups.of(event)
                .map(group -> OrderKey.among(incidentUid, group, event))
                .orElse(null);
    }

    @Nullable
    private static String saidKey(String incidentUid, TimelineEvent event) {
        return Groups.isSaid(event) ? OrderKey.of(incidentUid, event) : null;
    }

    @Nullable
    private static String tierKey(String incidentUid, TimelineEvent event) {
        Tier tier = event.standing().tier();
        if (tier == Tier.NONE || event.removed()) {
            return null;
        }
        return tier == Tier.PAUSE
                ? OrderKey.falling(incidentUid, tier.name(), event.standing().pause(), event)
                : OrderKey.among(incidentUid, tier.name(), event);
    }

    @Nullable
    private static String shownKey(String incidentUid, TimelineEvent event) {
        return event.shown() && !event.removed() ? OrderKey.of(incidentUid, event) : null;
    }

    private static String searchText(TimelineEvent event) {
        String name = event.author() == null ? null : event.author().name();
        return IncidentMapping.searchText(name == null ? event.text() : name + " " + event.text());
    }

    private static void putAuthor(Map<String, Object> columns, @Nullable Author author) {
        boolean isThere = author != null;
        columns.put(
                "AUTHOR_KEY",
                isThere && author.person() != null ? author.person().key() : null);
        columns.put("AUTHOR_ID", isThere ? author.id() : null);
        columns.put("AUTHOR_NAME", isThere ? author.name() : null);
        columns.put("AUTHOR_BOT", isThere && author.bot());
    }

    @Nullable
    private static Author author(EventRow row) {
        String key = row.getAuthorKey();
        if (key == null && row.getAuthorId() == null && row.getAuthorName() == null) {
            return null;
        }
        Person person = key == null ? null : new Person(key);
        return new Author(person, row.getAuthorId(), row.getAuthorName(), row.isAuthorBot());
    }

    @Nullable
    private static String names(Set<Flag> flags) {
        return flags.isEmpty() ? null : flags.stream().map(Flag::name).collect(Collectors.joining(","));
    }

    private static Set<Flag> flags(@Nullable String names) {
        return names == null
                ? Set.of()
                : Arrays.stream(names.split(",")).map(Flag::valueOf).collect(Collectors.toSet());
    }
}
