package org.sensible.sandbox.confluence;

import static org.sensible.sandbox.confluence.Html.raw;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sensible.sandbox.Current;
import org.sensible.sandbox.Decorator;
import org.sensible.sandbox.User;

/**
 * What stands around every page: header, style sheets of AUI where the build fetched them, the side bar where a page
 * belongs to a space, and the scripts and style sheets that were required while it was made.
 */
final class ConfluenceFrame implements Decorator {

    private static final Set<String> COLOUR_MODES = Set.of("light", "dark");

    private final String contextPath;
    private final String baseUrl;
    private final Current current;
    private final FrameTexts texts;
    private final PageResources resources;
    private final FrontEndFiles files;
    private final AdminMenu administration;

    ConfluenceFrame(
            String contextPath,
            String baseUrl,
            Current current,
            FrameTexts texts,
            PageResources resources,
            FrontEndFiles files,
            AdminMenu administration) {
        this.contextPath = contextPath;
        this.baseUrl = baseUrl;
        this.current = current;
        this.texts = texts;
        this.resources = resources;
        this.files = files;
        this.administration = administration;
    }

    @Override
    public String frame(Page page) {
        if (page.decorator().equals("atl.admin")) {
            String body = Html.of("<h1>%s</h1>%n%s", page.title(), raw(page.body()));
            return document(
                    page.title(), page.head(), page.meta(), administration.html(page.meta()), body, "atl.admin");
        }
        return document(page.title(), page.head(), page.meta(), "", page.body(), "atl.general");
    }

    /**
     * The whole document.
     *
     * @param sidebar markup; empty for none
     * @param contexts of web-resources that this kind of page brings, apart from {@code main}
     */
    String document(
            String title, String head, Map<String, String> meta, String sidebar, String content, String... contexts) {
        // A host loads create-content when the dialog opens; here it is on each page that has the button.
        Stream.concat(Stream.of("main", "create-content"), Stream.of(contexts)).forEach(resources::requireContext);
        return Html.of(
                """
                <!DOCTYPE html>
                <html lang="%s" data-theme="light:light dark:dark" data-color-mode="%s">
                <head>
                <meta charset="UTF-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s - Confluence</title>
                %s%s%s%s
                </head>
                <body class="theme-default aui-layout">
                %s
                <div class="sandbox-body%s">
                %s
                <main id="main" class="sandbox-main">
                %s
                </main>
                </div>
                <footer class="sandbox-footer">%s</footer>
                </body>
                </html>
                """,
                texts.locale().toLanguageTag(),
                colourMode(),
                title,
                raw(metas(meta)),
                raw(files.tags(contextPath)),
                raw(resources.tags(contextPath)),
                raw(head),
                raw(header()),
                sidebar.isEmpty() ? "" : " sandbox-with-side",
                raw(sidebar),
                raw(content),
                texts.text("footer"));
    }

    private String colourMode() {
        return current.request().map(HttpServletRequest::getCookies).stream()
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals("sandbox.colour"))
                .map(Cookie::getValue)
                .filter(COLOUR_MODES::contains)
                .findFirst()
                .orElse("light");
    }

    private String metas(Map<String, String> own) {
        return Stream.concat(
                        own.entrySet().stream().sorted(Map.Entry.comparingByKey()),
                        Stream.of(
                                Map.entry("ajs-context-path", contextPath),
                                Map.entry("ajs-base-url", baseUrl),
                                Map.entry("ajs-user-locale", texts.locale().toString()),
                                Map.entry(
                                        "ajs-remote-user",
                                        current.user().map(User::name).orElse("")),
                                Map.entry(
                                        "ajs-remote-user-key",
                                        current.user().map(User::key).orElse(""))))
                .filter(entry -> !entry.getKey().equals("decorator"))
                .map(entry -> Html.of("<meta name=\"%s\" content=\"%s\">%n", entry.getKey(), entry.getValue()))
                .collect(Collectors.joining());
    }

    private String header() {
        return Html.of(
                """
                <header id="header" class="sandbox-header">
                <a class="sandbox-logo" href="%1$s/"><span class="sandbox-mark" aria-hidden="true"></span>Confluence</a>
                <nav aria-label="%2$s">%3$s</nav>
                <form class="sandbox-search" action="%1$s/dosearchsite.action" role="search">
                <input class="text" type="search" name="queryString" placeholder="%4$s" aria-label="%4$s"></form>
                %5$s
                </header>""",
                contextPath,
                texts.text("header.menu"),
                raw(current.user().map(user -> menu()).orElse("")),
                texts.text("header.search"),
                raw(current.user().map(this::userMenu).orElseGet(this::login)));
    }

    private String menu() {
        String space = spaceOfPage();
        return Html.of("""
                <a href="%1$s/spacedirectory/view.action">%2$s</a>
                <a class="aui-button aui-button-primary" id="create-page-button" href="%1$s/pages/createpage.action%3$s">%4$s</a>
                """, contextPath, texts.text("header.spaces"), space, texts.text("header.create"));
    }

    /** A new page is made where one is: under the page that is open. */
    private String spaceOfPage() {
        Optional<String> id = current.request()
                .map(request -> (String) request.getAttribute(ConfluenceFrame.class.getName()))
                .filter(page -> !page.isEmpty());
        return id.map(page -> "?fromPageId=" + page).orElse("");
    }

    /** Makes the create button make a child of this page. */
    static void childrenOf(HttpServletRequest request, long pageId) {
        request.setAttribute(ConfluenceFrame.class.getName(), Long.toString(pageId));
    }

    private String login() {
        return Html.of(
                "<a class=\"aui-button\" href=\"%s/login.action\">%s</a>", contextPath, texts.text("header.login"));
    }

    private String userMenu(User user) {
        String languages = Current.LANGUAGES.stream()
                .map(locale -> Html.of(
                        "<button name=\"locale\" value=\"%s\"%s>%s</button>",
                        locale,
                        raw(locale.getLanguage().equals(texts.locale().getLanguage()) ? " aria-pressed=\"true\"" : ""),
                        locale.getDisplayLanguage(locale)))
                .collect(Collectors.joining());
        return Html.of(
                """
                <details class="sandbox-menu" id="user-menu">
                <summary title="%2$s" aria-label="%2$s"><span class="sandbox-avatar">%3$s</span></summary>
                <div class="sandbox-menu-items">
                <strong>%2$s</strong>
                <a href="%1$s/users/viewmyprofile.action">%4$s</a>
                <form method="post" action="%1$s/users/viewmyprofile.action" data-sandbox-language aria-label="%5$s">%6$s</form>
                <button type="button" data-sandbox-colour>%7$s</button>
                <a id="logout-link" href="%1$s/logout.action">%8$s</a>
                </div></details>
                """,
                contextPath,
                user.fullName(),
                initials(user.fullName()),
                texts.text("header.profile"),
                texts.text("header.language"),
                raw(languages),
                texts.text("header.colour"),
                texts.text("header.logout"));
    }

    private static String initials(String name) {
        return Stream.of(name.split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(2)
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
    }
}
