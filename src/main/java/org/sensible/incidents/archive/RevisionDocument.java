package org.sensible.incidents.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.function.Function;
import org.sensible.incidents.incident.Given;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.timeline.Choice;
import org.sensible.incidents.timeline.Edit;
import org.sensible.incidents.timeline.Kind;
import org.sensible.incidents.timeline.Revision;
import org.sensible.incidents.timeline.TimeFrom;
import org.sensible.incidents.timeline.Word;

/** Between a revision of an event and its part of the archive, both ways; {@code docs/archive.md} says what each field means. */
final class RevisionDocument {

    private RevisionDocument() {}

    static ObjectNode write(Revision revision) {
        ObjectNode json = Documents.object();
        json.put("id", revision.id());
        json.put("kind", revision.kind().name());
        json.put("recordedAt", revision.recordedAt().toString());
        if (revision.edit() != null) {
            json.put("editId", revision.edit().id());
            Documents.put(json, "editedAt", revision.edit().at());
        }
        Documents.put(json, "by", revision.by() == null ? null : revision.by().key());
        if (revision.word() != null) {
            word(json.putObject("word"), revision.word());
        }
        if (!revision.choice().isEmpty()) {
            choice(json.putObject("choice"), revision.choice());
        }
        return json;
    }

    private static void word(ObjectNode json, Word word) {
        json.put("at", word.at().toString());
        json.put("timeFrom", word.timeFrom().name());
        Documents.put(json, "sourceTime", word.sourceTime());
        Documents.put(json, "endedAt", word.endedAt());
        json.put("kind", word.kind().name());
        json.put("text", word.text());
        EventDocument.author(json, word.author());
        Documents.put(json, "link", word.link());
        json.put("pinned", word.pinned());
        EventDocument.flags(json, word.flags());
        json.put("sequence", word.sequence());
    }

    /** A field that takes a decision back is there, and null. */
    private static void choice(ObjectNode json, Choice choice) {
        if (choice.shown().mentioned()) {
            json.put("shown", choice.shown().value());
        }
        mention(json, "text", choice.text());
        mention(json, "at", choice.at());
        mention(json, "kind", choice.kind());
    }

    private static void mention(ObjectNode json, String field, Given<?> given) {
        if (given.mentioned()) {
            json.put(field, given.value() == null ? null : given.value().toString());
        }
    }

    static Revision read(JsonNode json, String eventId) {
        Revision.Sort kind = Revision.Sort.valueOf(Documents.required(json, "kind"));
        String by = Documents.text(json, "by");
        return new Revision(
                Documents.required(json, "id"),
                eventId,
                kind,
                Instant.parse(Documents.required(json, "recordedAt")),
                edit(json, kind),
                json.has("word") ? word(json.get("word")) : null,
                by == null ? null : new Person(by),
                choice(json.path("choice")));
    }

    @Nullable
    private static Edit edit(JsonNode json, Revision.Sort kind) {
        String id = Documents.text(json, "editId");
        return id == null ? null : new Edit(id, Documents.instant(json, "editedAt"), kind == Revision.Sort.REMOVAL);
    }

    private static Word word(JsonNode json) {
        return new Word(
                Instant.parse(Documents.required(json, "at")),
                TimeFrom.valueOf(Documents.required(json, "timeFrom")),
                Documents.text(json, "sourceTime"),
                Documents.instant(json, "endedAt"),
                Kind.valueOf(Documents.required(json, "kind")),
                Documents.required(json, "text"),
                EventDocument.author(json),
                Documents.text(json, "link"),
                json.path("pinned").asBoolean(),
                EventDocument.flags(json),
                json.path("sequence").asLong());
    }

    private static Choice choice(JsonNode json) {
        return new Choice(
                given(json, "shown", Boolean::valueOf),
                given(json, "text", Function.identity()),
                given(json, "at", Instant::parse),
                given(json, "kind", Kind::valueOf));
    }

    private static <T> Given<T> given(JsonNode json, String field, Function<String, T> read) {
        if (!json.has(field)) {
            return Given.nothing();
        }
        String text = Documents.text(json, field);
        return Given.of(text == null ? null : read.apply(text));
    }
}
