package org.sensible.incidents.confluence;

import java.util.List;

/**
 * The frame of a report, for {@code policy-report.html.vm}.
 *
 * @param from first day of it where the macro says one, else empty
 * @param periods to choose from
 * @param severities likewise; all is the first one
 * @param tableHtml rendered by its own template, which escapes; empty where the script is to ask for it
 */
public record ReportView(String from, List<Choice> periods, List<Choice> severities, String tableHtml) {

    /** Something to choose. */
    public record Choice(String value, String words, boolean isChosen) {}

    /**
     * How the rules were kept, for {@code policy-report-table.html.vm}.
     *
     * @param over how many incidents, in which time
     * @param cut that older ones were left out; empty where none was
     * @param policyUrl address of the policy's page; empty where there is none
     */
    public record Table(String over, String cut, String policyUrl, List<Row> rows) {}

    /**
     * One rule.
     *
     * @param kept how many of those decided, in words
     * @param percent the same, 0 to 100
     * @param isKeptByNobody whether to change it or drop it
     */
    public record Row(
            String slug,
            String text,
            String kept,
            String percent,
            String open,
            String excepted,
            boolean isKeptByNobody,
            List<Broken> broken) {}

    /** An incident that broke it. */
    public record Broken(String key, String url) {}
}
