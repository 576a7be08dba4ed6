package org.sensible.sandbox.confluence;

import static org.sensible.sandbox.frame.Html.raw;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sensible.sandbox.confluence.storage.Addresses;
import org.sensible.sandbox.frame.FrameTexts;
import org.sensible.sandbox.frame.Html;

/** The dashboard, the list of spaces, search, and the addresses by space and title. */
final class SiteScreens {

    private static final int LATEST = 15;
    private static final int NOT_FOUND = 404;

    private final Site site;
    private final PageScreens pages;
    private final ConfluenceFrame frame;
    private final Sidebar sidebar;
    private final FrameTexts texts;
    private final String contextPath;

    SiteScreens(
            Site site,
            PageScreens pages,
            ConfluenceFrame frame,
            Sidebar sidebar,
            FrameTexts texts,
            String contextPath) {
        this.site = site;
        this.pages = pages;
        this.frame = frame;
        this.sidebar = sidebar;
        this.texts = texts;
        this.contextPath = contextPath;
    }

    Optional<String> dashboard(HttpServletRequest request, HttpServletResponse response) {
        return Optional.of(frame.document(
                texts.text("dashboard.title"),
                "",
                Map.of(),
                "",
                Html.of(
                        "<h1>%s</h1><p>%s</p><div class=\"sandbox-columns\"><section><h2>%s</h2>%s</section><section><h2>%s</h2>%s</section></div>",
                        texts.text("dashboard.title"),
                        texts.text("dashboard.text"),
                        texts.text("dashboard.latest"),
                        raw(list(site.latest(LATEST))),
                        texts.text("header.spaces"),
                        raw(spaceList())),
                "atl.general",
                "atl.dashboard"));
    }

    Optional<String> spaces(HttpServletRequest request, HttpServletResponse response) {
        return Optional.of(frame.document(
                texts.text("header.spaces"),
                "",
                Map.of(),
                "",
                Html.of("<h1>%s</h1>%s", texts.text("header.spaces"), raw(spaceList())),
                "atl.general"));
    }

    private String spaceList() {
        List<Space> spaces = site.spaces();
        return spaces.isEmpty()
                ? Html.of("<p>%s</p>", texts.text("spaces.none"))
                : spaces.stream()
                        .map(space -> Html.of(
                                "<li><a class=\"sandbox-space\" href=\"%s%s\"><span class=\"sandbox-space-mark\">%s</span>%s</a></li>",
                                contextPath, space.getUrlPath(), space.getKey(), space.getName()))
                        .collect(Collectors.joining("", "<ul class=\"sandbox-list\">", "</ul>"));
    }

    private String list(List<Page> found) {
        return found.isEmpty()
                ? Html.of("<p>%s</p>", texts.text("search.none"))
                : found.stream()
                        .map(page -> Html.of(
                                "<li><a href=\"%s%s\">%s</a> <span class=\"page-metadata\">%s · %s</span></li>",
                                contextPath,
                                page.getUrlPath(),
                                page.getTitle(),
                                page.getSpace().getName(),
                                texts.at(page.getLastModificationDate().toInstant())))
                        .collect(Collectors.joining("", "<ul class=\"sandbox-list\">", "</ul>"));
    }

    Optional<String> search(HttpServletRequest request, HttpServletResponse response) {
        String query = Optional.ofNullable(request.getParameter("queryString"))
                .orElse("")
                .strip();
        List<String> words = List.of(query.toLowerCase(Locale.ROOT).split("\\s+"));
        List<Page> found = query.isEmpty()
                ? List.of()
                : site.pages().stream()
                        .filter(page -> {
                            String text = (page.getTitle() + " " + page.getBodyAsString()).toLowerCase(Locale.ROOT);
                            return words.stream().allMatch(text::contains);
                        })
                        .toList();
        return Optional.of(frame.document(
                texts.text("search.title", query),
                "",
                Map.of(),
                "",
                Html.of("<h1>%s</h1>%s", texts.text("search.title", query), raw(list(found))),
                "atl.general"));
    }

    /** {@code /display/SPACE}, {@code /display/SPACE/Title} and {@code /display/~user}. */
    Optional<String> display(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] parts = Optional.ofNullable(request.getPathInfo())
                .orElse("/")
                .substring(1)
                .split("/", 2);
        if (parts[0].startsWith("~")) {
            response.sendRedirect(
                    contextPath + "/users/viewmyprofile.action?username=" + Addresses.query(parts[0].substring(1)));
            return Optional.empty();
        }
        Space space = site.space(parts[0]).orElseThrow(SiteScreens::nothing);
        if (parts.length == 1 || parts[1].isEmpty()) {
            return Optional.of(home(request, space));
        }
        return Optional.of(site.page(space.getKey(), parts[1])
                .or(() -> site.page(space.getKey(), parts[1].replace('+', ' ')))
                .map(page -> pages.view(request, page))
                .orElseThrow(SiteScreens::nothing));
    }

    private String home(HttpServletRequest request, Space space) {
        return Optional.ofNullable(space.getHomePage())
                .flatMap(page -> site.page(page.getId()))
                .map(page -> pages.view(request, page))
                .orElseGet(() -> frame.document(
                        space.getName(),
                        "",
                        Map.of("ajs-space-key", space.getKey()),
                        sidebar.html(space, null),
                        Html.of("<h1>%s</h1>%s", space.getName(), raw(list(site.pages(space)))),
                        "atl.general"));
    }

    private static Site.Refused nothing() {
        return new Site.Refused(NOT_FOUND, "No such page");
    }
}
