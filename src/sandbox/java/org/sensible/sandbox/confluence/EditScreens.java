package org.sensible.sandbox.confluence;

import static org.sensible.sandbox.frame.Html.raw;

import com.atlassian.confluence.content.render.xhtml.ConversionContextOutputType;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.pages.exceptions.ExternalChangesException;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.spaces.Space;
import jakarta.annotation.Nullable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.sensible.sandbox.confluence.storage.NotStorageFormat;
import org.sensible.sandbox.frame.FrameTexts;
import org.sensible.sandbox.frame.Html;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Pages are written here in storage format, in a plain text area; the real editor is no part of the sandbox. What is typed into
 * an existing page is kept as its shared draft (see {@link LiveEditing}). What cannot be saved comes back with the reason, and nothing
 * that was typed is lost.
 */
final class EditScreens {

    private static final int FORBIDDEN = 403;

    private final Site site;
    private final PageRenderer renderer;
    private final ConfluenceFrame frame;
    private final Sidebar sidebar;
    private final FrameTexts texts;
    private final String contextPath;

    EditScreens(
            Site site,
            PageRenderer renderer,
            ConfluenceFrame frame,
            Sidebar sidebar,
            FrameTexts texts,
            String contextPath) {
        this.site = site;
        this.renderer = renderer;
        this.frame = frame;
        this.sidebar = sidebar;
        this.texts = texts;
        this.contextPath = contextPath;
    }

    /**
     * What stands in the form.
     *
     * @param page 0 for a new one
     * @param version that the page had when it was opened
     * @param parent 0 for none
     */
    private record Form(long page, int version, String space, long parent, String title, String body, String comment) {

        static Form of(HttpServletRequest request) {
            return new Form(
                    PageScreens.id(request),
                    (int) number(request, "originalVersion"),
                    text(request, "spaceKey"),
                    number(request, "parentPageId"),
                    text(request, "title").strip(),
                    // A browser sends line ends as CR LF; a host keeps LF.
                    text(request, "storage").replace("\r\n", "\n"),
                    text(request, "versionComment"));
        }

        private static String text(HttpServletRequest request, String name) {
            return Optional.ofNullable(request.getParameter(name)).orElse("");
        }

        private static long number(HttpServletRequest request, String name) {
            String text = text(request, name);
            return text.matches("\\d{1,9}") ? Long.parseLong(text) : 0;
        }
    }

    /** The form for an existing page, with its shared draft where there is one. */
    Optional<String> edit(HttpServletRequest request, HttpServletResponse response) {
        long id = PageScreens.id(request);
        Page page = site.page(id).orElseThrow(() -> Site.notFound(id));
        if (!site.may(Permission.EDIT, page)) {
            throw new Site.Refused(FORBIDDEN, texts.text("edit.forbidden"));
        }
        Page text = site.draft(page).orElse(page);
        Form form = new Form(id, text.getVersion(), page.getSpaceKey(), 0, text.getTitle(), text.getBodyAsString(), "");
        return Optional.of(show(request, form, "", ""));
    }

    /** The form for a new page. */
    Optional<String> create(HttpServletRequest request, HttpServletResponse response) {
        Optional<Page> from = Optional.ofNullable(request.getParameter("fromPageId"))
                .filter(id -> id.matches("\\d{1,18}"))
                .flatMap(id -> site.page(Long.parseLong(id)));
        String space = from.map(Page::getSpaceKey)
                .or(() -> Optional.ofNullable(request.getParameter("spaceKey")))
                .or(() -> site.spaces().stream()
                        .filter(site::mayCreateIn)
                        .findFirst()
                        .map(Space::getKey))
                .orElse("");
        if (!site.space(space).filter(site::mayCreateIn).isPresent()) {
            throw new Site.Refused(FORBIDDEN, texts.text("edit.forbidden"));
        }
        String title = Optional.ofNullable(request.getParameter("title")).orElse("");
        long parent = from.map(Page::getId).orElse(0L);
        return Optional.of(show(request, new Form(0, 0, space, parent, title, "", ""), "", ""));
    }

    /** Shows below the form what it would become; of an existing page it is kept as the shared draft. */
    Optional<String> preview(HttpServletRequest request, HttpServletResponse response) {
        Form form = Form.of(request);
        try {
            Page page = new Page();
            page.setId(form.page());
            page.setTitle(form.title());
            page.setBodyAsString(form.body());
            site.space(form.space()).ifPresent(page::setSpace);
            String html = renderer.html(page, ConversionContextOutputType.PREVIEW, false);
            if (form.page() != 0) {
                site.keepDraft(form.page(), draft -> {
                    draft.setVersion(form.version());
                    draft.setTitle(form.title());
                    draft.setBodyAsString(form.body());
                });
            }
            return Optional.of(show(request, form, "", html));
        } catch (NotStorageFormat | PageRefused bad) {
            return Optional.of(show(request, form, bad.getMessage(), ""));
        } catch (Site.Refused refused) {
            return refused(request, response, form, refused.status(), refused.getMessage());
        }
    }

    /** Saves a page that is there. */
    Optional<String> saveEdit(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Form form = Form.of(request);
        return save(
                request,
                response,
                form,
                () -> site.publishFrom(form.page(), form.version(), page -> {
                    page.setTitle(form.title());
                    page.setBodyAsString(form.body());
                    page.setVersionComment(form.comment().isEmpty() ? null : form.comment());
                }));
    }

    /** Saves a new page. */
    Optional<String> saveNew(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Form form = Form.of(request);
        Optional<Long> parent = Optional.of(form.parent()).filter(id -> id != 0);
        return save(request, response, form, () -> site.create(form.space(), form.title(), form.body(), parent));
    }

    private Optional<String> save(
            HttpServletRequest request, HttpServletResponse response, Form form, Supplier<Page> saving)
            throws IOException {
        try {
            Page page = saving.get();
            response.sendRedirect(contextPath + page.getUrlPath());
            return Optional.empty();
        } catch (PageRefused | NotStorageFormat bad) {
            return refused(request, response, form, HttpServletResponse.SC_BAD_REQUEST, bad.getMessage());
        } catch (Site.Refused refused) {
            return refused(request, response, form, refused.status(), refused.getMessage());
        } catch (OptimisticLockingFailureException | ExternalChangesException faster) {
            return refused(request, response, form, HttpServletResponse.SC_CONFLICT, faster.getMessage());
        }
    }

    private Optional<String> refused(
            HttpServletRequest request, HttpServletResponse response, Form form, int status, String because) {
        response.setStatus(status);
        return Optional.of(show(request, form, because, ""));
    }

    /** Puts a page into the trash. */
    Optional<String> remove(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long id = PageScreens.id(request);
        String space = site.page(id).orElseThrow(() -> Site.notFound(id)).getSpaceKey();
        site.trash(id);
        response.sendRedirect(contextPath + "/display/" + space);
        return Optional.empty();
    }

    private String show(HttpServletRequest request, Form form, String problem, String preview) {
        @Nullable Page page = site.page(form.page()).orElse(null);
        String title = texts.text(form.page() == 0 ? "edit.newTitle" : "edit.title");
        String content = Html.of(
                """
                <h1>%s</h1>
                %s
                <form class="aui top-label sandbox-edit" method="post" action="%s/pages/%s" data-kept="%s" data-unkept="%s">
                %s
                <div class="field-group"><label for="content-title">%s</label>
                <input class="text" id="content-title" name="title" maxlength="255" required value="%s"></div>
                <div class="field-group"><label for="storage">%s</label>
                <textarea class="textarea" id="storage" name="storage" rows="28" spellcheck="false">
                %s</textarea></div>
                <div class="field-group"><label for="versionComment">%s</label>
                <input class="text" id="versionComment" name="versionComment" value="%s"></div>
                <div class="buttons-container"><button class="aui-button aui-button-primary" id="save">%s</button>
                <button class="aui-button" formaction="%s/pages/previewpage.action" formnovalidate id="preview">%s</button>
                <a class="aui-button aui-button-link" href="%s">%s</a>
                <span role="status" id="draft-status"></span></div>
                </form>
                <script src="%s/s/own/editor.js" defer></script>
                %s""",
                title,
                raw(message(problem)),
                contextPath,
                form.page() == 0 ? "docreatepage.action" : "doeditpage.action",
                texts.text("edit.kept"),
                texts.text("edit.unkept"),
                raw(hidden(request, form)),
                texts.text("edit.pageTitle"),
                form.title(),
                texts.text("edit.body"),
                form.body(),
                texts.text("edit.comment"),
                form.comment(),
                texts.text("edit.save"),
                contextPath,
                texts.text("edit.preview"),
                contextPath + (page == null ? "/display/" + form.space() : page.getUrlPath()),
                texts.text("edit.cancel"),
                contextPath,
                raw(previewed(preview)));
        String side =
                site.space(form.space()).map(space -> sidebar.html(space, page)).orElse("");
        return frame.document(title, "", Map.of("ajs-space-key", form.space()), side, content, "atl.general", "editor");
    }

    private static String message(String problem) {
        return problem.isEmpty()
                ? ""
                : Html.of("<div class=\"aui-message aui-message-error\" role=\"alert\"><p>%s</p></div>", problem);
    }

    private String previewed(String preview) {
        return preview.isEmpty()
                ? ""
                : Html.of(
                        "<h2>%s</h2><div id=\"main-content\" class=\"wiki-content sandbox-preview\">%s</div>",
                        texts.text("edit.preview"), raw(preview));
    }

    private static String hidden(HttpServletRequest request, Form form) {
        return Map.of(
                        "atl_token", ScreenServlet.token(request),
                        "pageId", Long.toString(form.page()),
                        "originalVersion", Integer.toString(form.version()),
                        "spaceKey", form.space(),
                        "parentPageId", Long.toString(form.parent()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry ->
                        Html.of("<input type=\"hidden\" name=\"%s\" value=\"%s\">", entry.getKey(), entry.getValue()))
                .collect(Collectors.joining());
    }
}
