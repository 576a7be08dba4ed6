package org.sensible.incidents.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.timeline.Author;
import org.sensible.incidents.timeline.DecidedBy;
import org.sensible.incidents.timeline.Flag;
import org.sensible.incidents.timeline.Kind;
import org.sensible.incidents.timeline.Reason;
import org.sensible.incidents.timeline.Standing;
import org.sensible.incidents.timeline.Tier;
import org.sensible.incidents.timeline.TimeFrom;
import org.sensible.incidents.timeline.TimelineEvent;

/** Between an event and its part of the archive, both ways; {@code docs/archive.md} says what each field means. */
final class EventDocument {

    private EventDocument() {}

    static ObjectNode write(TimelineEvent event) {
        ObjectNode json = Documents.object();
        json.put("id", event.id());
        json.put("at", event.at().toString());
        json.put("timeFrom", event.timeFrom().name());
        json.put("receivedAt", event.receivedAt().toString());
        Documents.put(json, "endedAt", event.endedAt());
        json.put("source", event.source());
        json.put("externalId", event.externalId());
        json.put("kind", event.kind().name());
        json.put("text", event.text());
        author(json, event.author());
        Documents.put(json, "link", event.link());
        Documents.put(json, "sourceTime", event.sourceTime());
        json.put("pinned", event.pinned());
        json.put("shown", event.shown());
        json.put("why", event.why().name());
        json.put("by", event.by().name());
        json.put("revisionCount", event.revisions());
        flags(json, event.flags());
        json.put("sequence", event.sequence());
        json.put("removed", event.removed());
        standing(json, event.standing());
        return json;
    }

    private static void standing(ObjectNode json, Standing standing) {
        if (!standing.equals(Standing.NONE)) {
            ObjectNode place = json.putObject("standing");
            place.put("tier", standing.tier().name());
            place.put("pause", standing.pause());
            place.put("repeats", standing.repeats());
            Documents.put(place, "repeatedUntil", standing.repeatedUntil());
        }
    }

    static void flags(ObjectNode json, Set<Flag> flags) {
        if (!flags.isEmpty()) {
            ArrayNode all = json.putArray("flags");
            flags.forEach(flag -> all.add(flag.name()));
        }
    }

    static void author(ObjectNode json, @Nullable Author author) {
        if (author != null) {
            ObjectNode who = json.putObject("author");
            Documents.put(
                    who,
                    "person",
                    author.person() == null ? null : author.person().key());
            Documents.put(who, "id", author.id());
            Documents.put(who, "name", author.name());
            who.put("bot", author.bot());
        }
    }

    static TimelineEvent read(JsonNode json) {
        return new TimelineEvent(
                Documents.required(json, "id"),
                Instant.parse(Documents.required(json, "at")),
                TimeFrom.valueOf(Documents.required(json, "timeFrom")),
                Instant.parse(Documents.required(json, "receivedAt")),
                Documents.instant(json, "endedAt"),
                Documents.required(json, "source"),
                Documents.required(json, "externalId"),
                Kind.valueOf(Documents.required(json, "kind")),
                Documents.required(json, "text"),
                author(json),
                Documents.text(json, "link"),
                Documents.text(json, "sourceTime"),
                json.path("pinned").asBoolean(),
                json.path("shown").asBoolean(),
                Reason.valueOf(Documents.required(json, "why")),
                DecidedBy.valueOf(Documents.required(json, "by")),
                json.path("revisionCount").asInt(),
                flags(json),
                json.path("sequence").asLong(),
                json.path("removed").asBoolean(),
                standing(json.path("standing")));
    }

    private static Standing standing(JsonNode json) {
        return json.isMissingNode()
                ? Standing.NONE
                : new Standing(
                        Tier.valueOf(Documents.required(json, "tier")),
                        json.path("pause").asLong(),
                        json.path("repeats").asInt(),
                        Documents.instant(json, "repeatedUntil"));
    }

    static Set<Flag> flags(JsonNode json) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        json.path("flags").forEach(flag -> flags.add(Flag.valueOf(flag.asText())));
        return flags;
    }

    @Nullable
    static Author author(JsonNode json) {
        JsonNode who = json.path("author");
        if (who.isMissingNode()) {
            return null;
        }
        String person = Documents.text(who, "person");
        return new Author(
                person == null ? null : new Person(person),
                Documents.text(who, "id"),
                Documents.text(who, "name"),
                who.path("bot").asBoolean());
    }
}
