package org.sensible.incidents.confluence;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.policy.Coverage;
import org.sensible.incidents.policy.page.PageProblem;
import org.sensible.incidents.policy.page.PolicyReader;
import org.sensible.incidents.policy.page.ProblemWords;

/**
 * The tables of a policy page at view time, as people wrote them. A row that is not understood carries
 * {@code incidents-problem} and says, in the cell, what was expected. Threads may share it.
 */
@ConfluenceComponent
public final class PolicyTables {

    private final PolicyReader reader;
    private final Wording wording;
    private final Screens screens;

    @Inject
    public PolicyTables(PolicyReader reader, Wording wording, Screens screens) {
        this.reader = reader;
        this.wording = wording;
        this.screens = screens;
    }

    /** The rendered body with its problems at their rows. */
    String show(String macro, String body, ConversionContext context) {
        screens.useStyle();
        screens.useScript("incidents-policy");
        if (context.getEntity() == null) {
            // Without the page around it nobody knows which severities and roles its rules may name.
            return "<div class=\"incidents-policy-table\">" + body + "</div>";
        }
        Document parsed = parse(body);
        String storage = context.getEntity().getBodyAsString();
        for (PolicyReader.Located located : reader.locate(macro, parsed.body(), storage)) {
            mark(located, located.problem());
        }
        return "<div class=\"incidents-policy-table\">" + parsed.body().html() + "</div>";
    }

    Coverage coverage(String body) {
        return reader.coverage(parse(body).body());
    }

    private void mark(PolicyReader.Located located, PageProblem problem) {
        located.row().addClass("incidents-problem");
        Element cell = located.cell() == located.row() ? lastCell(located.row()) : located.cell();
        cell.addClass("incidents-problem-cell");
        Element words = cell.appendElement("div").addClass("incidents-problem-words");
        words.appendElement("span")
                .addClass("aui-icon aui-icon-small aui-iconfont-error")
                .attr("aria-hidden", "true");
        words.appendText(" " + wording.tell(ProblemWords.of(problem)));
    }

    private static Element lastCell(Element row) {
        @Nullable Element last = row.lastElementChild();
        return last == null ? row : last;
    }

    private static Document parse(String body) {
        Document parsed = Jsoup.parseBodyFragment(body);
        parsed.outputSettings().prettyPrint(false);
        return parsed;
    }
}
