package org.sensible.incidents.confluence;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.OptionalLong;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.policy.PolicyVersion;
import org.sensible.incidents.policy.page.Dressing;
import org.sensible.incidents.policy.page.PolicyReader;
import org.sensible.incidents.policy.page.PolicyVersions;
import org.sensible.incidents.policy.page.ProblemWords;

/**
 * The tables of a policy page at view time, as people wrote them. A row that is not understood carries
 * {@code incidents-problem}, and below it stands what was expected; under a value that waits stands the one in force. Threads may share it.
 */
@ConfluenceComponent
public final class PolicyTables {

    private final PolicyReader reader;
    private final PolicyVersions versions;
    private final Wording wording;
    private final Screens screens;

    @Inject
    public PolicyTables(PolicyReader reader, PolicyVersions versions, Wording wording, Screens screens) {
        this.reader = reader;
        this.versions = versions;
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
        Dressing dressing = reader.dressing(macro, parsed.body(), storage);
        dressing.rows().forEach(row -> row.element().attr("data-policy-row", row.name()));
        inForceInstead(storage, context)
                .ifPresent(version -> dressing.waiting(version.policy()).forEach(this::waiting));
        dressing.problems().forEach(this::mark);
        return "<div class=\"incidents-policy-table\" data-policy-table=\"" + macro + "\">"
                + parsed.body().html() + "</div>";
    }

    /** What holds instead of this page; empty where all of the page does, or the page is no policy. */
    private Optional<PolicyVersion> inForceInstead(String storage, ConversionContext context) {
        OptionalLong pageId = MacroPage.of(context).pageId();
        return pageId.isEmpty() || reader.read(storage, 1).policy().isPresent()
                ? Optional.empty()
                : versions.ofPage(pageId.getAsLong());
    }

    private void waiting(Element cell, Object holds) {
        String words = wording.tell(Text.of("incidents.policy.table.inForce", holds));
        cell.appendElement("div").addClass("incidents-policy-waits").text(words);
    }

    private void mark(PolicyReader.Located located) {
        Element row = located.row();
        row.addClass("incidents-problem");
        if (located.cell() != row) {
            located.cell().addClass("incidents-problem-cell");
        }
        Element words = place(row).addClass("incidents-problem-words");
        words.appendElement("span")
                .addClass("aui-icon aui-icon-small aui-iconfont-error")
                .attr("aria-hidden", "true");
        words.appendText(" " + wording.tell(ProblemWords.of(located.problem())));
    }

    /** In a row of its own below; in the last cell where a merged cell of the table would be pushed aside by one. */
    private static Element place(Element row) {
        Element table = row.closest("table");
        if (table == null || !table.select("[rowspan]").isEmpty()) {
            Element last = row.lastElementChild();
            return (last == null ? row : last).appendElement("div");
        }
        Element below = row.nextElementSibling();
        if (below != null && below.hasClass("incidents-problem-row")) {
            return below.child(0).appendElement("div");
        }
        int columns = row.children().stream()
                .mapToInt(cell -> Math.max(1, number(cell.attr("colspan"))))
                .sum();
        Element added = new Element("tr").addClass("incidents-problem-row");
        row.after(added);
        return added.appendElement("td")
                .attr("colspan", Integer.toString(columns))
                .appendElement("div");
    }

    private static int number(String digits) {
        return digits.matches("\\d{1,3}") ? Integer.parseInt(digits) : 1;
    }

    private static Document parse(String body) {
        Document parsed = Jsoup.parseBodyFragment(body);
        parsed.outputSettings().prettyPrint(false);
        return parsed;
    }
}
