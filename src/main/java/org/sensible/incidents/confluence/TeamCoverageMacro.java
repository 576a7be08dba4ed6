package org.sensible.incidents.confluence;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import jakarta.inject.Inject;
import java.util.Map;
import org.jsoup.Jsoup;
import org.sensible.incidents.confluence.coverage.CoveragePanel;
import org.sensible.incidents.confluence.coverage.CoverageQuery;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.policy.page.PageCoverage;

/** {@code team-coverage}: who is at work when, a table in its body, and the week around the clock under it. */
public final class TeamCoverageMacro implements Macro {

    private final PolicyTables tables;
    private final PageCoverage coverages;
    private final CoveragePanel panel;
    private final Screens screens;

    @Inject
    public TeamCoverageMacro(PolicyTables tables, PageCoverage coverages, CoveragePanel panel, Screens screens) {
        this.tables = tables;
        this.coverages = coverages;
        this.panel = panel;
        this.screens = screens;
    }

    @Override
    public String execute(Map<String, String> parameters, String body, ConversionContext context) {
        MacroPage page = MacroPage.of(context);
        String table = tables.show("team-coverage", body, context);
        if (page.medium() == MacroPage.Medium.FRAME) {
            return table + screens.notice(Text.of("incidents.policy.coverage.frame"));
        }
        String id = Long.toString(page.pageId().getAsLong());
        boolean isOnPaper = page.medium() == MacroPage.Medium.EXPORT;
        return table
                + panel.show(coverages.of(Jsoup.parseBodyFragment(body).body()), CoverageQuery.today(id, isOnPaper));
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
