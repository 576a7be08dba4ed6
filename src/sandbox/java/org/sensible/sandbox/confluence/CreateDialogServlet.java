package org.sensible.sandbox.confluence;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sensible.sandbox.Module;
import org.sensible.sandbox.frame.FrameTexts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code /rest/create-dialog/1.0}: {@code POST content-blueprint/create-content} with the fields and the answer of the real
 * one, {@code GET blueprints/web-items?spaceKey=} with the fields of the real one that its own script looks a blueprint up by, and {@code
 * GET dialog}, what the sandbox's own create dialog shows.
 */
final class CreateDialogServlet extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final Logger LOG = LoggerFactory.getLogger(CreateDialogServlet.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int UNSUPPORTED = 415;
    private static final Set<String> FIELDS = Set.of(
            "spaceKey",
            "moduleCompleteKey",
            "contentTemplateKey",
            "title",
            "parentPageId",
            "viewPermissionsUsers",
            "context");
    private static final List<String> TEXTS = List.of(
            "title",
            "space",
            "search",
            "kinds",
            "blank",
            "blankText",
            "next",
            "back",
            "create",
            "cancel",
            "page",
            "none",
            "failed");

    private final transient Blueprints blueprints;
    private final transient Site site;
    private final transient FrameTexts texts;
    private final String contextPath;
    private final String baseUrl;

    CreateDialogServlet(Blueprints blueprints, Site site, FrameTexts texts, String contextPath, String baseUrl) {
        this.blueprints = blueprints;
        this.site = site;
        this.texts = texts;
        this.contextPath = contextPath;
        this.baseUrl = baseUrl;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = HttpServletResponse.SC_OK;
        JsonNode answer;
        try {
            answer = answer(request);
        } catch (Site.Refused refused) {
            status = refused.status();
            answer = problem(status, refused.getMessage());
        } catch (PageRefused refused) {
            status = HttpServletResponse.SC_BAD_REQUEST;
            answer = problem(status, refused.getMessage());
        } catch (RuntimeException failed) {
            // As on a host: what a context provider throws is a failure of the call, not an answer of the plugin's.
            LOG.error("A blueprint's page cannot be made", failed);
            status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
            answer = problem(status, texts.text("create.failed"));
        }
        response.setStatus(status);
        response.setContentType("application/json;charset=UTF-8");
        response.getOutputStream().write(JSON.writeValueAsBytes(answer));
    }

    private static ObjectNode problem(int status, String message) {
        return JSON.createObjectNode().put("statusCode", status).put("message", message);
    }

    private JsonNode answer(HttpServletRequest request) throws IOException {
        if (AuthenticatedUserThreadLocal.isAnonymousUser()) {
            throw new Site.Refused(
                    HttpServletResponse.SC_UNAUTHORIZED, "Client must be authenticated to access this resource.");
        }
        String path = Optional.ofNullable(request.getPathInfo()).orElse("");
        return switch (request.getMethod() + " " + path) {
            case "GET /dialog" -> dialog();
            case "GET /blueprints/web-items" -> webItems(request.getParameter("spaceKey"));
            case "POST /content-blueprint/create-content" -> create(request);
            default ->
                throw new Site.Refused(
                        HttpServletResponse.SC_NOT_FOUND, "The sandbox has no " + path + " in its create dialog");
        };
    }

    private ArrayNode webItems(String spaceKey) {
        if (spaceKey == null || !site.space(spaceKey).filter(site::mayCreateIn).isPresent()) {
            throw new Site.Refused(
                    HttpServletResponse.SC_FORBIDDEN, "You may not create content in the space " + spaceKey);
        }
        ArrayNode items = JSON.createArrayNode();
        blueprints.entries().forEach(entry -> {
            String key = blueprints.completeKey(entry.blueprint());
            items.addObject()
                    .put("itemModuleCompleteKey", blueprints.completeKey(entry.item()))
                    .put("blueprintModuleCompleteKey", key)
                    .put(
                            "contentBlueprintId",
                            UUID.nameUUIDFromBytes(key.getBytes(UTF_8)).toString())
                    .put("name", blueprints.text(entry.blueprint().required("i18n-name-key")));
        });
        return items;
    }

    private ObjectNode dialog() {
        ObjectNode dialog = JSON.createObjectNode();
        ArrayNode spaces = dialog.putArray("spaces");
        site.spaces().stream()
                .filter(site::mayCreateIn)
                .forEach(space -> spaces.addObject().put("key", space.getKey()).put("name", space.getName()));
        ArrayNode items = dialog.putArray("items");
        blueprints.entries().forEach(entry -> describe(entry, items.addObject()));
        ObjectNode words = dialog.putObject("texts");
        TEXTS.forEach(key -> words.put(key, texts.text("create." + key, "{0}", "{1}")));
        return dialog;
    }

    private void describe(Blueprints.Entry entry, ObjectNode item) {
        Module blueprint = entry.blueprint();
        item.put("itemModuleCompleteKey", blueprints.completeKey(entry.item()));
        item.put("blueprintModuleCompleteKey", blueprints.completeKey(blueprint));
        item.put("name", blueprints.text(blueprint.required("i18n-name-key")));
        entry.item()
                .child("description")
                .ifPresent(text -> item.put("description", blueprints.text(text.required("key"))));
        entry.item()
                .child("resource")
                .ifPresent(icon -> item.put(
                        "icon",
                        contextPath + "/download/resources/" + blueprints.completeKey(entry.item()) + "/"
                                + icon.required("name")));
        ArrayNode pages = item.putArray("pages");
        blueprint.child("dialog-wizard").ifPresent(wizard -> wizard.children("dialog-page")
                .forEach(page -> describe(page, pages.addObject())));
    }

    private void describe(Module page, ObjectNode shown) {
        shown.put("id", page.required("id"));
        shown.put("templateKey", page.required("template-key"));
        shown.put("title", blueprints.text(page.required("title-key")));
        shown.put("last", page.attribute("last").map(Boolean::parseBoolean).orElse(false));
        page.attribute("description-header-key").ifPresent(key -> shown.put("descriptionHeader", blueprints.text(key)));
        page.attribute("description-content-key")
                .ifPresent(key -> shown.put("descriptionContent", blueprints.text(key)));
    }

    private ObjectNode create(HttpServletRequest request) throws IOException {
        Page page = blueprints.create(wanted(body(request)));
        String url = baseUrl + "/pages/viewpage.action?pageId=" + page.getId();
        ObjectNode answer = JSON.createObjectNode()
                .put("pageId", page.getId())
                .put("spaceKey", page.getSpaceKey())
                .put("title", page.getTitle())
                .put("url", url);
        answer.putNull("indexPage");
        return answer.put("createSuccessRedirectUrl", url);
    }

    private static JsonNode body(HttpServletRequest request) throws IOException {
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        if (!type.startsWith("application/json")) {
            throw new Site.Refused(UNSUPPORTED, "The body must be application/json");
        }
        try {
            JsonNode body = JSON.readTree(request.getInputStream());
            if (body != null && body.isObject()) {
                return body;
            }
        } catch (JsonProcessingException malformed) {
            throw bad("The body is not JSON: " + malformed.getOriginalMessage());
        }
        throw bad("The body must be a JSON object");
    }

    private static Blueprints.Wanted wanted(JsonNode body) {
        for (Iterator<String> names = body.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!FIELDS.contains(name)) {
                throw bad("The sandbox knows no field " + name + " here; it knows " + FIELDS);
            }
        }
        Map<String, Object> context = body.has("context")
                ? JSON.convertValue(body.get("context"), new TypeReference<Map<String, Object>>() {})
                : Map.of();
        return new Blueprints.Wanted(
                text(body, "spaceKey").orElseThrow(() -> bad("spaceKey is required")),
                text(body, "moduleCompleteKey").orElseThrow(() -> bad("moduleCompleteKey is required")),
                text(body, "contentTemplateKey"),
                text(body, "title"),
                text(body, "parentPageId").map(CreateDialogServlet::id).filter(id -> id != 0),
                context);
    }

    private static Optional<String> text(JsonNode body, String name) {
        return Optional.ofNullable(body.get(name))
                .filter(JsonNode::isValueNode)
                .filter(node -> !node.isNull())
                .map(JsonNode::asText)
                .filter(text -> !text.isBlank());
    }

    private static long id(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw bad("\"" + text + "\" is not the id of a page");
        }
        return Long.parseLong(text);
    }

    private static Site.Refused bad(String message) {
        return new Site.Refused(HttpServletResponse.SC_BAD_REQUEST, message);
    }
}
