package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import com.atlassian.sal.api.websudo.WebSudoManager;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.postmortem.review.BlamingWord;
import org.sensible.incidents.postmortem.review.BlamingWords;

/** The administrator's page of words that blame: one line for each hint. Its script saves over REST. */
public final class BlamingWordsServlet extends AdministratorServlet {

    private static final long serialVersionUID = 1L;

    private final transient BlamingWords words;
    private final transient Wording wording;

    @Inject
    public BlamingWordsServlet(
            BlamingWords words,
            Wording wording,
            Reader reader,
            Screens screens,
            @ComponentImport WebSudoManager confirmation) {
        super(reader, screens, confirmation, "blaming-words", "incidents-blaming-words-script");
        this.words = words;
        this.wording = wording;
    }

    @Override
    Object view(Person administrator) {
        return new View(words.all(administrator).stream().map(this::line).collect(Collectors.joining("\n")));
    }

    private String line(BlamingWord word) {
        return String.join(", ", word.words()) + " | " + wording.tell(word.reason()) + " | "
                + wording.tell(word.better());
    }

    /** The view of {@code blaming-words.html.vm}. */
    public record View(String lines) {}
}
