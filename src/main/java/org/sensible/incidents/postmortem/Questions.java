package org.sensible.incidents.postmortem;

import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;

/**
 * What a new page asks of its writers. Each question comes with a hint on what a good answer holds; only the editor shows it, and it
 * is gone as soon as somebody writes in its place. Immutable.
 */
final class Questions {

    private final Wording wording;

    Questions(Wording wording) {
        this.wording = wording;
    }

    /** One question that the section's heading asks. */
    String hint(String section) {
        return StorageFormat.paragraph(
                StorageFormat.placeholder(wording.tell(Text.of("incidents.postmortem.hint." + section))));
    }

    /** Several questions, one a row: the question, and the place for its answer. */
    String table(String section, String... asked) {
        StringBuilder rows = new StringBuilder("<table><tbody>");
        for (String question : asked) {
            rows.append("<tr>")
                    .append(head("incidents.postmortem." + section + "." + question))
                    .append("<td>")
                    .append(hint(section + "." + question))
                    .append("</td></tr>");
        }
        return rows.append("</tbody></table>").toString();
    }

    String head(String key) {
        return "<th>" + StorageFormat.text(wording.tell(Text.of(key))) + "</th>";
    }
}
