package org.sensible.incidents.confluence;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import jakarta.inject.Inject;
import java.util.Map;
import org.sensible.incidents.incident.Text;

/**
 * {@code incident-policy}: the frame of a policy page, above the tables in its body. Parameters: {@code owner}, a person, and
 * {@code reviewEvery}, such as {@code 90 days}; the page's reader takes them from the page.
 */
public final class PolicyMacro implements Macro {

    private final PolicyScreens policies;
    private final Screens screens;

    @Inject
    public PolicyMacro(PolicyScreens policies, Screens screens) {
        this.policies = policies;
        this.screens = screens;
    }

    @Override
    public String execute(Map<String, String> parameters, String body, ConversionContext context) {
        MacroPage page = MacroPage.of(context);
        if (page.medium() == MacroPage.Medium.FRAME) {
            return screens.notice(Text.of("incidents.policy.frame.preview")) + body;
        }
        boolean isOnPaper = page.medium() == MacroPage.Medium.EXPORT;
        return policies.frame(page.pageId().getAsLong(), context.getEntity().getBodyAsString(), isOnPaper) + body;
    }

    @Override
    public BodyType getBodyType() {
        return BodyType.RICH_TEXT;
    }

    @Override
    public OutputType getOutputType() {
        return OutputType.BLOCK;
    }
}
