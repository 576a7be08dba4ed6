package org.sensible.incidents.postmortem.similar;

import java.util.Collection;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads the contributing factors off a postmortem's page: the first cell of each row below the head that names them. */
final class FactorTable {

    private static final int MOST = 50;

    private FactorTable() {}

    static List<String> of(String body, Collection<String> heads) {
        Element page = Jsoup.parse(body, "", Parser.xmlParser());
        page.select("ac|placeholder").remove();
        return page.select("table").stream()
                .filter(table -> isOfFactors(table, heads))
                .flatMap(table -> table.select("tr").stream().skip(1))
                .map(row -> row.select("> td").first())
                .filter(cell -> cell != null && !cell.text().isBlank())
                .map(cell -> cell.text().strip())
                .limit(MOST)
                .toList();
    }

    private static boolean isOfFactors(Element table, Collection<String> heads) {
        Element head = table.selectFirst("th");
        return head != null
                && heads.stream()
                        .anyMatch(each -> each.equalsIgnoreCase(head.text().strip()));
    }
}
