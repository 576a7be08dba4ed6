package org.sensible.incidents.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.sensible.incidents.postmortem.adoption.Proposal;

/**
 * What a page seems to tell of an incident. Absent is left out.
 *
 * @param page title of the page
 * @param title of the incident
 * @param milestones by name, each with the row that it was guessed from
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AdoptionJson(
        String pageId,
        String url,
        String page,
        String title,
        String severity,
        Map<String, RowJson> milestones,
        List<RowJson> rows,
        List<QuestionJson> questions) {

    /** Something that happened; {@code sourceTime} as the page spells it. */
    public record RowJson(String at, String sourceTime, String text) {

        static RowJson of(Proposal.Row row) {
            return new RowJson(row.at().toString(), row.sourceTime(), row.text());
        }
    }
}
