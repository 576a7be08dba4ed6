package org.sensible.incidents.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.sensible.incidents.incident.Given;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.timeline.Author;
import org.sensible.incidents.timeline.Choice;
import org.sensible.incidents.timeline.Edit;
import org.sensible.incidents.timeline.Flag;
import org.sensible.incidents.timeline.Kind;
import org.sensible.incidents.timeline.Revision;
import org.sensible.incidents.timeline.TimeFrom;
import org.sensible.incidents.timeline.Word;

/** Between a revision and its row, both ways. */
final class RevisionMapping {

    private static final ObjectMapper JSON = new ObjectMapper();

    private RevisionMapping() {}

    static String digest(String incidentUid, Revision revision) {
        return Digest.of(incidentUid, revision.id());
    }

    static Map<String, Object> columns(String incidentUid, Revision revision) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("DIGEST", digest(incidentUid, revision));
        columns.put("REVISION_ID", revision.id());
        columns.put("INCIDENT_UID", incidentUid);
        columns.put("EVENT_ID", revision.eventId());
        columns.put("SORT_NAME", revision.kind().name());
        columns.put("RECORDED_AT", Nanoseconds.of(revision.recordedAt()));
        Edit edit = revision.edit();
        columns.put("EDITED_AT", edit == null ? null : Nanoseconds.ofNullable(edit.at()));
        columns.put("EDIT_ID", edit == null ? null : edit.id());
        columns.put("DECIDED_BY", revision.by() == null ? null : revision.by().key());
        Word word = revision.word();
        columns.put("CONTENT_JSON", (word == null ? json(revision.choice()) : json(word)).toString());
        return columns;
    }

    static Revision read(RevisionRow row) {
        Revision.Sort sort = Revision.Sort.valueOf(row.getSortName());
        JsonNode content = tree(row.getContentJson());
        boolean isChoice = sort == Revision.Sort.CHOICE;
        return new Revision(
                row.getRevisionId(),
                row.getEventId(),
                sort,
                Nanoseconds.toInstant(row.getRecordedAt()),
                row.getEditId() == null ? null : edit(row, sort),
                isChoice ? null : word(content),
                isChoice ? new Person(row.getDecidedBy()) : null,
                isChoice ? choice(content) : Choice.NOTHING);
    }

    private static Edit edit(RevisionRow row, Revision.Sort sort) {
        return new Edit(row.getEditId(), Nanoseconds.toInstantOrNull(row.getEditedAt()), sort == Revision.Sort.REMOVAL);
    }

    private static ObjectNode json(Word word) {
        ObjectNode json = JSON.createObjectNode();
        json.put("at", word.at().toString());
        json.put("timeFrom", word.timeFrom().name());
        json.put("sourceTime", word.sourceTime());
        json.put("endedAt", word.endedAt() == null ? null : word.endedAt().toString());
        json.put("kind", word.kind().name());
        json.put("text", word.text());
        json.put("link", word.link());
        json.put("pinned", word.pinned());
        json.put("sequence", word.sequence());
        word.flags().forEach(flag -> json.withArray("flags").add(flag.name()));
        Author author = word.author();
        if (author != null) {
            json.putObject("author")
                    .put(
                            "person",
                            author.person() == null ? null : author.person().key())
                    .put("id", author.id())
                    .put("name", author.name())
                    .put("bot", author.bot());
        }
        return json;
    }

    private static Word word(JsonNode json) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        json.path("flags").forEach(flag -> flags.add(Flag.valueOf(flag.asText())));
        return new Word(
                Instant.parse(json.path("at").asText()),
                TimeFrom.valueOf(json.path("timeFrom").asText()),
                text(json, "sourceTime"),
                text(json, "endedAt") == null ? null : Instant.parse(text(json, "endedAt")),
                Kind.valueOf(json.path("kind").asText()),
                json.path("text").asText(),
                json.has("author") ? author(json.path("author")) : null,
                text(json, "link"),
                json.path("pinned").asBoolean(),
                flags,
                json.path("sequence").asLong());
    }

    private static Author author(JsonNode json) {
        String person = text(json, "person");
        return new Author(
                person == null ? null : new Person(person),
                text(json, "id"),
                text(json, "name"),
                json.path("bot").asBoolean());
    }

    private static ObjectNode json(Choice choice) {
        ObjectNode json = JSON.createObjectNode();
        if (choice.shown().mentioned()) {
            json.put("shown", choice.shown().value());
        }
        put(json, "text", choice.text());
        put(json, "at", choice.at());
        put(json, "kind", choice.kind());
        return json;
    }

    private static void put(ObjectNode json, String name, Given<?> given) {
        if (given.mentioned()) {
            json.put(name, given.value() == null ? null : given.value().toString());
        }
    }

    private static Choice choice(JsonNode json) {
        return new Choice(
                given(json, "shown", Boolean::valueOf),
                given(json, "text", Function.identity()),
                given(json, "at", Instant::parse),
                given(json, "kind", Kind::valueOf));
    }

    private static <T> Given<T> given(JsonNode json, String name, Function<String, T> read) {
        if (!json.has(name)) {
            return Given.nothing();
        }
        return Given.of(
                json.get(name).isNull() ? null : read.apply(json.get(name).asText()));
    }

    @Nullable
    private static String text(JsonNode json, String name) {
        return json.hasNonNull(name) ? json.get(name).asText() : null;
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("the content of a revision is no JSON", broken);
        }
    }
}
