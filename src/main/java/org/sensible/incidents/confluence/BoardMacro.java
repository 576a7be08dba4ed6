package org.sensible.incidents.confluence;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;

/**
 * {@code incident-board}: open and recent incidents that the reader may see. Parameters: {@code service}, {@code severity},
 * and {@code limit}, how many open ones, 1 to 100, 20 where absent.
 */
public final class BoardMacro implements Macro {

    private static final int MOST = 100;
    private static final int USUAL = 20;

    private final BoardScreens boards;
    private final PolicyNotice policy;
    private final Reader reader;
    private final Screens screens;

    @Inject
    public BoardMacro(BoardScreens boards, PolicyNotice policy, Reader reader, Screens screens) {
        this.boards = boards;
        this.policy = policy;
        this.reader = reader;
        this.screens = screens;
    }

    @Override
    public String execute(Map<String, String> parameters, String body, ConversionContext context) {
        MacroPage page = MacroPage.of(context);
        if (page.medium() == MacroPage.Medium.FRAME) {
            return screens.notice(Text.of("incidents.macro.board.frame"));
        }
        String limit = parameters.getOrDefault("limit", "").strip();
        if (!limit.isEmpty() && !limit.matches("[1-9]\\d?|" + MOST)) {
            return screens.problem(Text.of("incidents.macro.board.limit", MOST, limit));
        }
        Optional<Person> person = reader.current();
        if (person.isEmpty()) {
            return screens.problem(Text.of("incidents.macro.board.notSignedIn"));
        }
        String notice = policy.text().map(screens::problem).orElse("");
        return notice
                + boards.board(
                        new BoardScreens.Wanted(
                                words(parameters.get("service")),
                                words(parameters.get("severity")),
                                limit.isEmpty() ? USUAL : Integer.parseInt(limit),
                                page.medium() == MacroPage.Medium.EXPORT),
                        person.get());
    }

    private static String words(String parameter) {
        return parameter == null || parameter.isBlank() ? null : parameter.strip();
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
