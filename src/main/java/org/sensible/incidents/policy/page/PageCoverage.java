package org.sensible.incidents.policy.page;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.OptionalLong;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.sensible.incidents.incident.People;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.policy.Coverage;

/**
 * Who works when as a page says it, whether that page is in force or not; rows that are not understood are left out. Writes nothing. Threads
 * may share it.
 */
@ConfluenceComponent
public final class PageCoverage {

    private final Vocabulary vocabulary;
    private final Mentioned mentioned;
    private final PolicyPages pages;

    @Inject
    public PageCoverage(PageWords words, People people, PolicyPages pages) {
        this.vocabulary = new Vocabulary(words);
        this.mentioned = new Mentioned(people);
        this.pages = pages;
    }

    /** Of one macro's rendered body. */
    public Coverage of(Element rendered) {
        CoverageRows rows = new CoverageRows(vocabulary, mentioned);
        rows.read(rendered);
        return rows.coverage();
    }

    /** Of all tables of a page as it is now; empty where there is no such page, or the reader may not view it. */
    public Optional<Coverage> of(OptionalLong pageId, Person reader) {
        return pageId.stream()
                .boxed()
                .findFirst()
                .flatMap(pages::find)
                .filter(page -> !page.isTrashed() && pages.mayView(page.pageId(), reader))
                .flatMap(page -> pages.versions(page.pageId(), page.version() - 1, page.version()).stream()
                        .findFirst())
                .map(version -> storage(version.body()));
    }

    private Coverage storage(String body) {
        CoverageRows rows = new CoverageRows(vocabulary, mentioned);
        Jsoup.parse(body, "", Parser.xmlParser()).getElementsByTag("ac:structured-macro").stream()
                .filter(macro -> macro.attr("ac:name").equals(CoverageRows.MACRO))
                .forEach(rows::read);
        return rows.coverage();
    }
}
