package org.sensible.sandbox.frame;

import static org.sensible.sandbox.frame.Html.raw;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sensible.sandbox.Current;
import org.sensible.sandbox.Decorator;
import org.sensible.sandbox.Kind;
import org.sensible.sandbox.User;

/**
 * What stands around every page: header, style sheets of AUI where the build fetched them, the side bar where a page
 * belongs to a space, and the scripts and style sheets that were required while it was made.
 */
public final class ProductFrame implements Decorator {

    private static final Set<String> COLOUR_MODES = Set.of("light", "dark");

    private final Kind kind;
    private final String contextPath;
    private final String baseUrl;
    private final Current current;
    private final FrameTexts texts;
    private final PageResources resources;
    private final FrontEndFiles files;
    private final Supplier<String> menu;
    private final Supplier<String> search;

    /**
     * @param menu markup of the links in the header, for whoever is logged in
     * @param search markup of the search form in the header
     */
    public ProductFrame(
            Kind kind,
            String contextPath,
            String baseUrl,
            Current current,
            FrameTexts texts,
            PageResources resources,
            FrontEndFiles files,
            Supplier<String> menu,
            Supplier<String> search) {
        this.kind = kind;
        this.contextPath = contextPath;
        this.baseUrl = baseUrl;
        this.current = current;
        this.texts = texts;
        this.resources = resources;
        this.files = files;
        this.menu = menu;
        this.search = search;
    }

    @Override
    public String frame(Page page) {
        String context = page.decorator().equals("atl.admin") ? "atl.admin" : "atl.general";
        return document(page.title(), page.head(), page.meta(), "", page.body(), context);
    }

    /**
     * The whole document.
     *
     * @param sidebar markup; empty for none
     * @param contexts of web-resources that this kind of page brings, apart from {@code main}
     */
    public String document(
            String title, String head, Map<String, String> meta, String sidebar, String content, String... contexts) {
        Stream.concat(Stream.of("main"), Stream.of(contexts)).forEach(resources::requireContext);
        return Html.of(
                """
                <!DOCTYPE html>
                <html lang="%s" data-theme="light:light dark:dark" data-color-mode="%s">
                <head>
                <meta charset="UTF-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s - %s</title>
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
                kind.displayName(),
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
                <header id="header" class="sandbox-header sandbox-header-%6$s">
                <a class="sandbox-logo" href="%1$s/"><span class="sandbox-mark" aria-hidden="true"></span>%7$s</a>
                <nav aria-label="%2$s">%3$s</nav>
                %4$s
                %5$s
                </header>""",
                contextPath,
                texts.text("header.menu"),
                raw(current.user().map(user -> menu.get()).orElse("")),
                raw(search.get()),
                raw(current.user().map(this::userMenu).orElseGet(this::login)),
                kind.productName(),
                kind.displayName());
    }

    private String login() {
        return Html.of(
                "<a class=\"aui-button\" href=\"%s%s\">%s</a>",
                contextPath, kind.loginPath(), texts.text("header.login"));
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
                <a href="%1$s%9$s">%4$s</a>
                <form method="post" action="%1$s%9$s" data-sandbox-language aria-label="%5$s">%6$s</form>
                <button type="button" data-sandbox-colour>%7$s</button>
                <a id="logout-link" href="%1$s%10$s">%8$s</a>
                </div></details>
                """,
                contextPath,
                user.fullName(),
                initials(user.fullName()),
                texts.text("header.profile"),
                texts.text("header.language"),
                raw(languages),
                texts.text("header.colour"),
                texts.text("header.logout"),
                kind.profilePath(),
                kind.logoutPath());
    }

    private static String initials(String name) {
        return Stream.of(name.split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(2)
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
    }
}
