package org.sensible.incidents.confluence;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;

/**
 * {@code incident-handover}: what changed in open incidents since the reader's last working hours, and what waits for the reader; "I have
 * it" moves the lead.
 */
public final class HandoverMacro implements Macro {

    private final HandoverScreens handovers;
    private final Reader reader;
    private final Screens screens;

    @Inject
    public HandoverMacro(HandoverScreens handovers, Reader reader, Screens screens) {
        this.handovers = handovers;
        this.reader = reader;
        this.screens = screens;
    }

    @Override
    public String execute(Map<String, String> parameters, String body, ConversionContext context) {
        MacroPage.Medium medium = MacroPage.of(context).medium();
        if (medium == MacroPage.Medium.FRAME) {
            return screens.notice(Text.of("incidents.policy.handover.frame"));
        }
        Optional<Person> person = reader.current();
        if (person.isEmpty()) {
            return screens.problem(Text.of("incidents.macro.board.notSignedIn"));
        }
        return handovers.of(person.get(), medium == MacroPage.Medium.EXPORT);
    }

    @Override
    public BodyType getBodyType() {
        return BodyType.NONE;
    }

    @Override
    public OutputType getOutputType() {
        return OutputType.BLOCK;
    }
}
