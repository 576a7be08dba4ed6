package org.sensible.incidents.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.postmortem.review.BlamingWord;
import org.sensible.incidents.postmortem.review.BlamingWords;

/**
 * {@code /settings/blaming-words}, for administrators: {@code {"values": [{"words", "reason", "better"}]}}, in the reader's language where
 * it was shipped. A PUT takes the place of the whole list; an empty one brings back what was shipped. 401 where nobody is logged in, 403
 * for everybody else, 400 for a line that cannot be taken, 503 for a change in read-only mode.
 */
@Path("/settings/blaming-words")
@Produces(MediaType.APPLICATION_JSON)
public final class BlamingWordsResource {

    private final BlamingWords words;
    private final Wording wording;
    private final Caller caller;

    @Inject
    public BlamingWordsResource(BlamingWords words, Wording wording, Caller caller) {
        this.words = words;
        this.wording = wording;
        this.caller = caller;
    }

    @GET
    public WordsJson read() {
        return json(words.all(caller.person()));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public WordsJson change(InputStream body) {
        Person person = caller.person();
        words.all(person);
        List<BlamingWords.OwnWord> wanted = JsonBody.read(body).objects("values").stream()
                .map(each -> new BlamingWords.OwnWord(
                        Objects.requireNonNullElse(each.texts("words").value(), List.of()),
                        each.text("reason").value(),
                        each.text("better").value()))
                .toList();
        return json(words.change(wanted, person));
    }

    private WordsJson json(List<BlamingWord> all) {
        return new WordsJson(all.stream()
                .map(word -> new WordJson(word.words(), wording.tell(word.reason()), wording.tell(word.better())))
                .toList());
    }

    /** The list. */
    public record WordsJson(List<WordJson> values) {}

    /** One line of it. */
    public record WordJson(List<String> words, String reason, String better) {}
}
