package org.sensible.sandbox.confluence;

import static org.sensible.sandbox.frame.Html.raw;

import com.atlassian.confluence.content.render.xhtml.ConversionContextOutputType;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.user.ConfluenceUser;
import jakarta.annotation.Nullable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayDeque;
import java.util.Date;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sensible.sandbox.confluence.PageStore.OldVersion;
import org.sensible.sandbox.frame.FrameTexts;
import org.sensible.sandbox.frame.Html;

/** A page as people read it: its view, its history, an old version, its storage format and what goes into an export. */
final class PageScreens {

    private final Site site;
    private final PageRenderer renderer;
    private final Labels labels;
    private final Restrictions restrictions;
    private final Banners banners;
    private final ConfluenceFrame frame;
    private final Sidebar sidebar;
    private final FrameTexts texts;
    private final String contextPath;

    PageScreens(
            Site site,
            PageRenderer renderer,
            Labels labels,
            Restrictions restrictions,
            Banners banners,
            ConfluenceFrame frame,
            Sidebar sidebar,
            FrameTexts texts,
            String contextPath) {
        this.site = site;
        this.renderer = renderer;
        this.labels = labels;
        this.restrictions = restrictions;
        this.banners = banners;
        this.frame = frame;
        this.sidebar = sidebar;
        this.texts = texts;
        this.contextPath = contextPath;
    }

    /** The page whose id the request gives, current or as it was. */
    Optional<String> view(HttpServletRequest request, HttpServletResponse response) {
        long id = id(request);
        return Optional.of(site.version(id)
                .map(version -> old(request, page(version.pageId()), version))
                .orElseGet(() -> view(request, page(id))));
    }

    String view(HttpServletRequest request, Page page) {
        return document(request, page, actions(request, page), "");
    }

    private String old(HttpServletRequest request, Page page, OldVersion version) {
        String note = Html.of(
                """
                <div class="aui-message aui-message-info"><p>%s <a href="%s%s">%s</a> · <a href="%s">%s</a></p></div>""",
                texts.text("old.note", version.number()),
                contextPath,
                page.getUrlPath(),
                texts.text("old.current"),
                historyAddress(page),
                texts.text("action.history"));
        return document(request, ContentJson.page(page, version), "", note);
    }

    private String document(HttpServletRequest request, Page page, String actions, String note) {
        ConfluenceFrame.childrenOf(request, page.getId());
        String content = Html.of(
                """
                <div class="sandbox-top"><ol class="sandbox-crumbs" aria-label="%s">%s</ol>%s</div>
                <h1 id="title-text"><a href="%s%s">%s</a></h1>
                <p class="page-metadata">%s</p>
                %s
                %s
                <div id="main-content" class="wiki-content">
                %s
                </div>
                %s""",
                texts.text("crumbs.label"),
                raw(crumbs(page)),
                raw(actions),
                contextPath,
                page.getUrlPath(),
                page.getTitle(),
                raw(byline(page)),
                raw(banners.html(page)),
                raw(note),
                raw(renderer.html(page)),
                raw(labelled(page)));
        return frame.document(
                page.getTitle() + " - " + page.getSpace().getName(),
                "",
                metas(page),
                sidebar.html(page.getSpace(), page),
                content,
                "atl.general",
                "viewcontent",
                "page");
    }

    private static Map<String, String> metas(Page page) {
        return Map.of(
                "ajs-page-id", page.getIdAsString(),
                "ajs-latest-page-id", page.getIdAsString(),
                "ajs-content-type", page.getType(),
                "ajs-page-title", page.getTitle(),
                "ajs-page-version", Integer.toString(page.getVersion()),
                "ajs-space-key", page.getSpaceKey(),
                "ajs-space-name", page.getSpace().getName());
    }

    private String crumbs(Page page) {
        Deque<Page> path = new ArrayDeque<>();
        for (Page above = page.getParent(); above != null; above = above.getParent()) {
            path.addFirst(above);
        }
        return Html.of(
                        "<li><a href=\"%s%s\">%s</a></li>",
                        contextPath,
                        page.getSpace().getUrlPath(),
                        page.getSpace().getName())
                + path.stream()
                        .filter(above -> site.may(Permission.VIEW, above))
                        .map(above -> Html.of(
                                "<li><a href=\"%s%s\">%s</a></li>", contextPath, above.getUrlPath(), above.getTitle()))
                        .collect(Collectors.joining());
    }

    private String byline(Page page) {
        String restricted = restrictions.isRestricted(page)
                ? Html.of(
                        "<span class=\"aui-lozenge aui-lozenge-subtle sandbox-restricted\">%s</span> ",
                        texts.text("view.restricted"))
                : "";
        String changed = page.getVersion() == 1
                ? texts.html("view.created", name(page.getCreator()), at(page.getCreationDate()))
                : texts.html(
                        "view.changed",
                        name(page.getCreator()),
                        name(page.getLastModifier()),
                        at(page.getLastModificationDate()));
        return restricted
                + changed
                + Html.of(
                        " · <a href=\"%s\">%s</a>",
                        historyAddress(page), texts.text("view.version", page.getVersion()));
    }

    private String name(@Nullable ConfluenceUser user) {
        return user == null ? texts.text("view.anonymous") : user.getFullName();
    }

    private String at(Date date) {
        return texts.at(date.toInstant());
    }

    private String labelled(Page page) {
        String names = labels.of(page).stream()
                .map(label -> Html.of("<li class=\"aui-label\">%s</li>", label))
                .collect(Collectors.joining());
        return names.isEmpty()
                ? ""
                : Html.of(
                        "<section class=\"labels-section\" aria-label=\"%s\"><ul class=\"label-list\">%s</ul></section>",
                        texts.text("view.labels"), raw(names));
    }

    private String actions(HttpServletRequest request, Page page) {
        boolean edits = site.may(Permission.EDIT, page);
        String edit = edits
                ? Html.of(
                        "<a id=\"editPageLink\" class=\"aui-button aui-button-subtle\" href=\"%s/pages/editpage.action?pageId=%s\">%s</a>",
                        contextPath, page.getId(), texts.text("action.edit"))
                : "";
        return Html.of(
                """
                <div class="sandbox-actions" id="navigation">%s
                <a class="aui-button aui-button-subtle" href="%s">%s</a>
                <details class="sandbox-menu" id="action-menu"><summary class="aui-button aui-button-subtle" aria-label="%s">⋯</summary>
                <div class="sandbox-menu-items">%s%s%s%s</div></details></div>""",
                raw(edit),
                historyAddress(page),
                texts.text("action.history"),
                texts.text("action.more"),
                raw(item("/exportword?pageId=", page, "action.word")),
                raw(item("/spaces/flyingpdf/pdfpageexport.action?pageId=", page, "action.pdf")),
                raw(item("/plugins/viewstorage/viewpagestorage.action?pageId=", page, "action.storage")),
                raw(site.may(Permission.REMOVE, page) ? remove(request, page) : ""));
    }

    private String item(String address, Page page, String text) {
        return Html.of("<a href=\"%s%s%s\">%s</a>", contextPath, address, page.getId(), texts.text(text));
    }

    private String remove(HttpServletRequest request, Page page) {
        return Html.of("""
                <form method="post" action="%s/pages/doremovepage.action"><input type="hidden" name="atl_token" value="%s">
                <input type="hidden" name="pageId" value="%s"><button>%s</button></form>""", contextPath, ScreenServlet.token(request), page.getId(), texts.text("action.remove"));
    }

    private String historyAddress(Page page) {
        return contextPath + "/pages/viewpreviousversions.action?pageId=" + page.getId();
    }

    /** Every version with who made it, when and why. */
    Optional<String> history(HttpServletRequest request, HttpServletResponse response) {
        Page page = page(id(request));
        String rows = row(
                        page.getUrlPath(),
                        texts.text("history.current", page.getVersion()),
                        page.getLastModificationDate(),
                        page.getLastModifier(),
                        page.getVersionComment())
                + site.versions(page).stream()
                        .map(version -> row(
                                "/pages/viewpage.action?pageId=" + version.id(),
                                texts.text("view.version", version.number()),
                                version.modifiedAt(),
                                version.modifier(),
                                version.note()))
                        .collect(Collectors.joining());
        String content = Html.of(
                """
                <div class="sandbox-top"><ol class="sandbox-crumbs" aria-label="%s">%s</ol></div>
                <h1 id="title-text">%s</h1>
                <p><a href="%s%s">%s</a></p>
                <table class="aui" id="page-history"><thead><tr><th>%s</th><th>%s</th><th>%s</th><th>%s</th></tr></thead>
                <tbody>%s</tbody></table>""",
                texts.text("crumbs.label"),
                raw(crumbs(page)),
                texts.text("history.title", page.getTitle()),
                contextPath,
                page.getUrlPath(),
                texts.text("old.current"),
                texts.text("history.version"),
                texts.text("history.at"),
                texts.text("history.by"),
                texts.text("history.comment"),
                raw(rows));
        return Optional.of(frame.document(
                texts.text("history.title", page.getTitle()),
                "",
                metas(page),
                sidebar.html(page.getSpace(), page),
                content,
                "atl.general"));
    }

    private String row(String address, String version, Date at, @Nullable ConfluenceUser by, @Nullable String note) {
        return Html.of(
                "<tr><td><a href=\"%s%s\">%s</a></td><td>%s</td><td>%s</td><td>%s</td></tr>",
                contextPath, address, version, at(at), name(by), note == null ? "" : note);
    }

    /** The body as it is stored. */
    Optional<String> storage(HttpServletRequest request, HttpServletResponse response) {
        Page page = page(id(request));
        return Optional.of(frame.document(
                page.getTitle(),
                "",
                metas(page),
                sidebar.html(page.getSpace(), page),
                Html.of("<h1>%s</h1><pre class=\"sandbox-storage\">%s</pre>", page.getTitle(), page.getBodyAsString()),
                "atl.general"));
    }

    /** What the Word export of the page consists of. */
    Optional<String> word(HttpServletRequest request, HttpServletResponse response) {
        return Optional.of(export(page(id(request)), ConversionContextOutputType.WORD, "Word"));
    }

    /** What the PDF export of the page consists of. */
    Optional<String> pdf(HttpServletRequest request, HttpServletResponse response) {
        return Optional.of(export(page(id(request)), ConversionContextOutputType.PDF, "PDF"));
    }

    private String export(Page page, ConversionContextOutputType output, String format) {
        return Html.of(
                """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="UTF-8"><title>%s</title>
                <style>
                body { font: 11pt/1.4 "Noto Sans", "DejaVu Sans", sans-serif; max-width: 180mm; margin: 10mm auto; color: #000; }
                table { border-collapse: collapse; } th, td { border: 1px solid #888; padding: 2px 6px; text-align: left; vertical-align: top; }
                td > p, th > p { margin: 0; }
                .sandbox-export-note { border: 1px dashed #888; padding: 4px 8px; color: #555; }
                </style></head>
                <body><p class="sandbox-export-note">%s</p><h1>%s</h1>
                <div class="wiki-content">%s</div></body></html>
                """,
                texts.locale().toLanguageTag(),
                page.getTitle(),
                texts.text("export.note", format),
                page.getTitle(),
                raw(renderer.html(page, output, false)));
    }

    private Page page(long id) {
        return site.page(id).orElseThrow(() -> Site.notFound(id));
    }

    /** The page of the request; none has the id 0. */
    static long id(HttpServletRequest request) {
        String text = Optional.ofNullable(request.getParameter("pageId")).orElse("");
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }
}
