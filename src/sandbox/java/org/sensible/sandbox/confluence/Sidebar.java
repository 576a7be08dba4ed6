package org.sensible.sandbox.confluence;

import static org.sensible.sandbox.frame.Html.raw;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import jakarta.annotation.Nullable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sensible.sandbox.frame.FrameTexts;
import org.sensible.sandbox.frame.Html;

/** The tree of a space's pages beside one of them: open along the way to it, closed elsewhere. */
final class Sidebar {

    private final Site site;
    private final FrameTexts texts;
    private final String contextPath;

    Sidebar(Site site, FrameTexts texts, String contextPath) {
        this.site = site;
        this.texts = texts;
        this.contextPath = contextPath;
    }

    String html(Space space, @Nullable Page here) {
        List<Page> pages = site.pages(space);
        Map<Long, Page> byId = pages.stream().collect(Collectors.toMap(Page::getId, Function.identity()));
        Map<Long, List<Page>> byParent = pages.stream().collect(Collectors.groupingBy(page -> parent(page, byId)));
        return Html.of(
                """
                <nav class="sandbox-side" aria-label="%s">
                <a class="sandbox-space" href="%s%s"><span class="sandbox-space-mark">%s</span>%s</a>
                <h2>%s</h2>
                %s
                </nav>""",
                texts.text("side.label"),
                contextPath,
                space.getUrlPath(),
                space.getKey(),
                space.getName(),
                texts.text("side.pages"),
                raw(tree(0, homeFirst(byParent, space), open(here), here)));
    }

    private static Map<Long, List<Page>> homeFirst(Map<Long, List<Page>> byParent, Space space) {
        long home = space.getHomePage() == null ? 0 : space.getHomePage().getId();
        Map<Long, List<Page>> sorted = new HashMap<>(byParent);
        sorted.computeIfPresent(0L, (top, pages) -> pages.stream()
                .sorted(Comparator.comparing(page -> page.getId() != home))
                .toList());
        return sorted;
    }

    /** Pages under one that the reader may not see stand at the top. */
    private static long parent(Page page, Map<Long, Page> visible) {
        return page.getParent() != null && visible.containsKey(page.getParent().getId())
                ? page.getParent().getId()
                : 0;
    }

    private static Set<Long> open(@Nullable Page here) {
        Set<Long> open = new HashSet<>();
        for (Page page = here; page != null; page = page.getParent()) {
            open.add(page.getId());
        }
        return open;
    }

    private String tree(long parent, Map<Long, List<Page>> byParent, Set<Long> open, @Nullable Page here) {
        return byParent.getOrDefault(parent, List.of()).stream()
                .map(page -> Html.of(
                        "<li><a href=\"%s%s\"%s>%s</a>%s</li>",
                        contextPath,
                        page.getUrlPath(),
                        raw(here != null && here.getId() == page.getId() ? " aria-current=\"page\"" : ""),
                        page.getTitle(),
                        raw(
                                parent == 0 || open.contains(page.getId())
                                        ? tree(page.getId(), byParent, open, here)
                                        : "")))
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(), items -> items.isEmpty() ? "" : "<ul>" + items + "</ul>"));
    }
}
