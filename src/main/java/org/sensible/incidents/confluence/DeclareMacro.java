package org.sensible.incidents.confluence;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sensible.incidents.incident.People;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.policy.Policies;
import org.sensible.incidents.policy.SeverityLevel;

/**
 * {@code declare-incident}: a button and a short form, on any page. Who may not declare meets no button, and a line that
 * says whom to ask; in read-only mode nobody does.
 */
public final class DeclareMacro implements Macro {

    private final Policies policies;
    private final WriteAccess writes;
    private final People people;
    private final Reader reader;
    private final Wording wording;
    private final Screens screens;

    @Inject
    public DeclareMacro(
            Policies policies, WriteAccess writes, People people, Reader reader, Wording wording, Screens screens) {
        this.policies = policies;
        this.writes = writes;
        this.people = people;
        this.reader = reader;
        this.wording = wording;
        this.screens = screens;
    }

    @Override
    public String execute(Map<String, String> parameters, String body, ConversionContext context) {
        MacroPage.Medium medium = MacroPage.of(context).medium();
        if (medium == MacroPage.Medium.FRAME) {
            return screens.notice(Text.of("incidents.macro.declare.frame"));
        }
        if (medium == MacroPage.Medium.EXPORT) {
            return screens.notice(Text.of("incidents.macro.declare.onPaper"));
        }
        Optional<Person> person = reader.current();
        if (person.isEmpty()) {
            return screens.notice(Text.of("incidents.macro.declare.notSignedIn"));
        }
        if (!writes.mayDeclare(person.get())) {
            return screens.notice(Text.of("incidents.incident.refusal.mayNotDeclare"));
        }
        return writes.pause().map(screens::notice).orElseGet(() -> form(person.get()));
    }

    private String form(Person person) {
        screens.useScript("incidents-forms");
        List<Choice> choices =
                policies.inForce().levels().stream().map(this::choice).toList();
        return screens.show("declare", new View(people.describe(person).name(), choices));
    }

    private Choice choice(SeverityLevel level) {
        return new Choice(level.severity().name(), wording.tell(level.meaning()), wording.tell(level.asks()));
    }

    @Override
    public BodyType getBodyType() {
        return BodyType.NONE;
    }

    @Override
    public OutputType getOutputType() {
        return OutputType.BLOCK;
    }

    /** The view of {@code declare.html.vm}; {@code user} is the reader's name, worst severity first. */
    public record View(String user, List<Choice> severities) {}

    /** A severity by its meaning, with what it will ask of people. */
    public record Choice(String name, String meaning, String asks) {}
}
