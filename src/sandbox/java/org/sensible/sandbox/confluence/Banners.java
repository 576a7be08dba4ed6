package org.sensible.sandbox.confluence;

import static org.sensible.sandbox.frame.Html.raw;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sensible.sandbox.fragment.WebFragments;
import org.sensible.sandbox.frame.Html;

/**
 * What the plugin shows between a page's title and its text: web-items of the metadata line, then web-panels. Their
 * conditions and context providers find {@code page}, {@code space} and {@code user} in the context.
 */
final class Banners {

    private static final List<String> SECTIONS = List.of("system.content.metadata", "page.metadata.banner");
    private static final String PANELS = "atl.page.metadata.banner";

    private final WebFragments fragments;
    private final String contextPath;

    Banners(WebFragments fragments, String contextPath) {
        this.fragments = fragments;
        this.contextPath = contextPath;
    }

    /** Empty where nothing is to be shown. */
    String html(Page page) {
        Map<String, Object> context = context(page);
        String items = SECTIONS.stream()
                .flatMap(section -> fragments.items(section, context).stream())
                .map(this::item)
                .collect(Collectors.joining());
        String list = items.isEmpty() ? "" : Html.of("<ul class=\"banner\">%s</ul>", raw(items));
        String panels = fragments.panels(PANELS, context).stream()
                .map(WebFragments.Panel::html)
                .collect(Collectors.joining());
        return (list + panels).isEmpty()
                ? ""
                : Html.of("<div id=\"page-metadata-banner\">%s%s</div>", raw(list), raw(panels));
    }

    private String item(WebFragments.Item item) {
        return Html.of("<li><a id=\"%s\" href=\"%s%s\">%s</a></li>", item.id(), contextPath, item.link(), item.label());
    }

    private static Map<String, Object> context(Page page) {
        Map<String, Object> context = new HashMap<>();
        context.put("page", page);
        context.put("space", page.getSpace());
        context.put("user", AuthenticatedUserThreadLocal.get());
        return context;
    }
}
