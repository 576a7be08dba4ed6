package org.sensible.incidents.policy.page;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Policy pages in storage format, as the editor writes them. */
public final class PolicyPage {

    public static final String HEAD = "Level | Meaning | Respond within | Update every | Postmortem | Postmortem due";
    public static final String SEV1 = "SEV1 | Nobody can buy | 15 minutes | 30 minutes | yes | 5 business days";
    public static final String SEV2 = "SEV2 | Many cannot buy | 30 minutes | 1 hour | optional | 10 business days";
    public static final String SEV3 = "SEV3 | Seen by us | – | – | no | –";

    private PolicyPage() {}

    /** A page with the three severities above, the first one's respond within as given. */
    public static String respondWithin(String duration) {
        return frame(levels(HEAD, SEV1.replace("15 minutes", duration), SEV2, SEV3));
    }

    public static String frame(String... inside) {
        return "<p>How we work</p><ac:structured-macro ac:name=\"incident-policy\" ac:schema-version=\"1\">"
                + "<ac:parameter ac:name=\"owner\"><ri:user ri:userkey=\"key-alice\"/></ac:parameter>"
                + "<ac:parameter ac:name=\"reviewEvery\">90 days</ac:parameter>"
                + "<ac:rich-text-body>" + String.join("", inside) + "</ac:rich-text-body></ac:structured-macro>";
    }

    public static String levels(String... rows) {
        return macro("severity-levels", table(rows));
    }

    public static String macro(String name, String body) {
        return "<ac:structured-macro ac:name=\"" + name + "\"><ac:rich-text-body>" + body
                + "</ac:rich-text-body></ac:structured-macro>";
    }

    /** The first row is headings; cells stand between bars and may hold markup. */
    public static String table(String... rows) {
        return "<table class=\"wrapped\"><colgroup><col/></colgroup><tbody>" + row("th", rows[0])
                + Stream.of(rows).skip(1).map(row -> row("td", row)).collect(Collectors.joining())
                + "</tbody></table>";
    }

    private static String row(String tag, String cells) {
        return List.of(cells.split("\\|", -1)).stream()
                .map(cell -> "<" + tag + "><p>" + cell.strip() + "</p></" + tag + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }
}
