package org.sensible.sandbox.confluence;

import static org.sensible.sandbox.frame.Html.raw;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sensible.sandbox.Current;
import org.sensible.sandbox.Decorator;
import org.sensible.sandbox.Kind;
import org.sensible.sandbox.frame.AdminMenu;
import org.sensible.sandbox.frame.FrameTexts;
import org.sensible.sandbox.frame.FrontEndFiles;
import org.sensible.sandbox.frame.Html;
import org.sensible.sandbox.frame.PageResources;
import org.sensible.sandbox.frame.ProductFrame;

/** The frame of Confluence's pages: spaces and the button that creates a page in the header. */
final class ConfluenceFrame implements Decorator {

    private final String contextPath;
    private final Current current;
    private final FrameTexts texts;
    private final ProductFrame frame;
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
        this.current = current;
        this.texts = texts;
        frame = new ProductFrame(
                Kind.CONFLUENCE, contextPath, baseUrl, current, texts, resources, files, this::menu, this::search);
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
        String[] all =
                Stream.concat(Stream.of("create-content"), Stream.of(contexts)).toArray(String[]::new);
        return frame.document(title, head, meta, sidebar, content, all);
    }

    private String search() {
        return Html.of("""
                <form class="sandbox-search" action="%1$s/dosearchsite.action" role="search">
                <input class="text" type="search" name="queryString" placeholder="%2$s" aria-label="%2$s"></form>""", contextPath, texts.text("header.search"));
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
}
