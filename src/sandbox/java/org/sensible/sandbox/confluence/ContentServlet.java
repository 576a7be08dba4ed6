package org.sensible.sandbox.confluence;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.pages.exceptions.ExternalChangesException;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.sensible.sandbox.confluence.ContentJson.Expand;
import org.sensible.sandbox.confluence.storage.NotStorageFormat;
import org.sensible.sandbox.velocity.BlockedMethod;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * {@code /rest/api/content}: pages created, read, changed, trashed, labelled and searched, and their properties, with the addresses, shapes and
 * answers of the real one as far as it goes. What it does not know, it answers with 400 and says so.
 */
final class ContentServlet extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final Logger LOG = LoggerFactory.getLogger(ContentServlet.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LARGEST_BODY = 5 * 1024 * 1024;
    private static final Pattern PROPERTY = Pattern.compile("/(\\d+)/property(?:/([^/]+))?/?");
    private static final int USUAL_LIMIT = 25;
    private static final int LARGEST_LIMIT = 200;

    private final transient Site site;
    private final transient Labels labels;
    private final transient PropertyCalls properties;
    private final transient ContentJson json;

    ContentServlet(Site site, Labels labels, PropertyCalls properties, ContentJson json) {
        this.site = site;
        this.labels = labels;
        this.properties = properties;
        this.json = json;
    }

    /** What is answered: a status and a body, where there is one. */
    private record Answer(int status, Optional<JsonNode> body) {

        static Answer ok(JsonNode body) {
            return new Answer(HttpServletResponse.SC_OK, Optional.of(body));
        }

        static Answer done() {
            return new Answer(HttpServletResponse.SC_NO_CONTENT, Optional.empty());
        }
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answer answer;
        try {
            requireUser();
            requireNoForgery(request);
            answer = answer(request);
        } catch (Site.Refused refused) {
            answer = problem(refused.status(), refused.getMessage());
        } catch (PageRefused | NotStorageFormat | Cql.NotUnderstood bad) {
            answer = problem(HttpServletResponse.SC_BAD_REQUEST, bad.getMessage());
        } catch (OptimisticLockingFailureException | ExternalChangesException faster) {
            answer = problem(HttpServletResponse.SC_CONFLICT, faster.getMessage());
        } catch (BlockedMethod strict) {
            LOG.error("{} cannot be answered", request.getRequestURI(), strict);
            answer = problem(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, strict.getMessage());
        }
        send(response, answer);
    }

    private static void send(HttpServletResponse response, Answer answer) throws IOException {
        response.setStatus(answer.status());
        if (answer.body().isPresent()) {
            response.setContentType("application/json;charset=UTF-8");
            response.getOutputStream()
                    .write(JSON.writeValueAsBytes(answer.body().get()));
        }
    }

    private static Answer problem(int status, String message) {
        ObjectNode body = JSON.createObjectNode();
        body.put("statusCode", status);
        body.putObject("data")
                .put("authorized", status != HttpServletResponse.SC_FORBIDDEN)
                .put("successful", false);
        body.put("message", message);
        return new Answer(status, Optional.of(body));
    }

    private static void requireUser() {
        if (AuthenticatedUserThreadLocal.isAnonymousUser()) {
            throw new Site.Refused(
                    HttpServletResponse.SC_UNAUTHORIZED, "Client must be authenticated to access this resource.");
        }
    }

    /** What a form of another site could send must carry the header. */
    private static void requireNoForgery(HttpServletRequest request) {
        String type = Optional.ofNullable(request.getContentType())
                .map(text -> text.replaceAll(";.*", "").strip().toLowerCase(Locale.ROOT))
                .orElse("");
        boolean like = Set.of("", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data")
                .contains(type);
        String token = request.getHeader("X-Atlassian-Token");
        boolean passes =
                request.getMethod().equals("GET") || !like || "no-check".equals(token) || "nocheck".equals(token);
        if (!passes) {
            throw new Site.Refused(HttpServletResponse.SC_FORBIDDEN, "XSRF check failed");
        }
    }

    private Answer answer(HttpServletRequest request) throws IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("");
        Matcher property = PROPERTY.matcher(path);
        if (property.matches()) {
            return property(request, id(property.group(1)), Optional.ofNullable(property.group(2)));
        }
        String call = request.getMethod() + " "
                + path.replaceAll("/\\d+(?=/|$)", "/{id}").replaceAll("/$", "");
        return switch (call) {
            case "GET " -> list(request);
            case "POST " -> create(request);
            case "GET /search" -> search(request);
            case "GET /{id}" -> get(request, id(path));
            case "PUT /{id}" -> update(request, id(path));
            case "DELETE /{id}" -> {
                switch (parameter(request, "status").orElse("current")) {
                    case "trashed" -> site.purge(id(path));
                    case "draft" -> site.discardDraft(id(path));
                    default -> site.trash(id(path));
                }
                yield Answer.done();
            }
            case "GET /{id}/label" -> Answer.ok(json.labels(page(id(path))));
            case "POST /{id}/label" -> label(request, id(path));
            case "GET /{id}/child/page" -> children(request, id(path));
            default -> throw unknown(call);
        };
    }

    private Answer property(HttpServletRequest request, long id, Optional<String> key) throws IOException {
        String call = request.getMethod() + " /{id}/property" + (key.isPresent() ? "/{key}" : "");
        return switch (call) {
            case "GET /{id}/property" -> Answer.ok(properties.all(id));
            case "POST /{id}/property" -> Answer.ok(properties.create(id, body(request)));
            case "GET /{id}/property/{key}" -> Answer.ok(properties.get(id, key.orElseThrow()));
            case "POST /{id}/property/{key}" -> Answer.ok(properties.create(id, key.orElseThrow(), body(request)));
            case "PUT /{id}/property/{key}" -> Answer.ok(properties.put(id, key.orElseThrow(), body(request)));
            case "DELETE /{id}/property/{key}" -> {
                properties.delete(id, key.orElseThrow());
                yield Answer.done();
            }
            default -> throw unknown(call);
        };
    }

    private static Site.Refused unknown(String call) {
        return new Site.Refused(
                HttpServletResponse.SC_NOT_FOUND, "The sandbox has no " + call + " below /rest/api/content");
    }

    private static long id(String path) {
        String digits = path.replaceAll("\\D*(\\d+).*", "$1");
        if (digits.length() > 18) {
            throw new Site.Refused(HttpServletResponse.SC_NOT_FOUND, "No content found with id: " + digits);
        }
        return Long.parseLong(digits);
    }

    private Page page(long id) {
        return site.page(id).orElseThrow(() -> Site.notFound(id));
    }

    private Answer get(HttpServletRequest request, long id) {
        String status = parameter(request, "status").orElse("current");
        if (status.equals("historical")) {
            int number = number(request, "version", 0);
            Page page = page(id);
            return site.versions(page).stream()
                    .filter(version -> version.number() == number)
                    .findFirst()
                    .map(version -> Answer.ok(json.historical(page, version, expand(request))))
                    .orElseThrow(() -> Site.notFound(id));
        }
        if (status.equals("draft")) {
            Page draft = site.draft(page(id)).orElseThrow(() -> Site.notFound(id));
            return Answer.ok(json.content(draft, expand(request)));
        }
        if (!status.equals("current")) {
            throw bad("The sandbox knows the status current, draft and historical, not " + status);
        }
        return Answer.ok(json.content(page(id), expand(request)));
    }

    private Answer list(HttpServletRequest request) {
        Optional<String> type = parameter(request, "type").filter(wanted -> !wanted.equals("page"));
        Optional<String> title = parameter(request, "title");
        Optional<String> space = parameter(request, "spaceKey");
        if (title.isPresent() && space.isEmpty()) {
            throw bad("A search by title needs spaceKey");
        }
        Stream<Page> found = type.isPresent()
                ? Stream.empty()
                : site.pages().stream()
                        .filter(page ->
                                space.map(page.getSpaceKey()::equalsIgnoreCase).orElse(true))
                        .filter(page ->
                                title.map(page.getTitle()::equalsIgnoreCase).orElse(true));
        return slice(request, found.toList());
    }

    private Answer children(HttpServletRequest request, long id) {
        Page parent = page(id);
        return slice(
                request,
                site.pages(parent.getSpace()).stream()
                        .filter(page ->
                                page.getParent() != null && page.getParent().getId() == id)
                        .toList());
    }

    private Answer search(HttpServletRequest request) {
        String cql = parameter(request, "cql").orElseThrow(() -> bad("cql is required"));
        Predicate<Cql.Hit> meaning = Cql.parse(cql);
        return slice(
                request,
                site.pages().stream()
                        .filter(page -> meaning.test(field -> values(page, field)))
                        .toList());
    }

    private Set<String> values(Page page, String field) {
        return switch (field) {
            case "label" -> labels.of(page);
            case "title" -> Set.of(page.getTitle());
            case "space" -> Set.of(page.getSpaceKey());
            case "type" -> Set.of(page.getType());
            case "id" -> Set.of(page.getIdAsString());
            default -> Set.of(page.getTitle() + " " + page.getBodyAsString().replaceAll("<[^>]*>", " "));
        };
    }

    private Answer slice(HttpServletRequest request, List<Page> found) {
        int start = number(request, "start", 0);
        int limit = Math.min(LARGEST_LIMIT, number(request, "limit", USUAL_LIMIT));
        Expand expand = expand(request);
        List<ObjectNode> shown = found.stream()
                .skip(start)
                .limit(limit)
                .map(page -> json.content(page, expand))
                .toList();
        return Answer.ok(json.list(shown, start, limit, start + limit < found.size()));
    }

    private Answer create(HttpServletRequest request) throws IOException {
        JsonNode body = body(request);
        requireType(body);
        Optional<Long> parent = ancestor(body);
        requireCurrent(body.path("status").asText("current"));
        String space = body.path("space").path("key").asText("");
        if (space.isEmpty()) {
            throw bad("Space is required when creating content");
        }
        String title = body.path("title").asText("").strip();
        Page page = site.create(space, title, storage(body).orElse(""), parent);
        return Answer.ok(json.content(page, expandAfterWrite(request)));
    }

    private Answer update(HttpServletRequest request, long id) throws IOException {
        JsonNode body = body(request);
        requireType(body);
        Optional<String> from = parameter(request, "status");
        String status = body.path("status").asText(from.filter("draft"::equals).orElse("current"));
        if (status.equals("draft")) {
            return keepDraft(request, id, body);
        }
        requireCurrent(status);
        JsonNode version = body.path("version").path("number");
        if (!version.isInt()) {
            throw bad("Must supply an incremented version when updating Content. No version supplied.");
        }
        if (from.filter("trashed"::equals).isPresent()
                && body.path("status").asText().equals("current")) {
            return Answer.ok(json.content(site.restore(id), expandAfterWrite(request)));
        }
        Optional<String> storage = storage(body);
        Optional<String> title = title(body);
        Optional<Page> parent = ancestor(body).map(this::page);
        Consumer<Page> change = content -> {
            title.ifPresent(content::setTitle);
            storage.ifPresent(content::setBodyAsString);
            parent.ifPresent(content::setParentPage);
            Optional.ofNullable(body.path("version").get("message"))
                    .map(JsonNode::asText)
                    .ifPresent(content::setVersionComment);
        };
        // What comes without a body was not written in an editor, and leaves the draft to whoever writes there.
        Page page = storage.isPresent()
                ? site.publish(id, version.intValue(), change)
                : site.update(id, version.intValue(), change);
        return Answer.ok(json.content(page, expandAfterWrite(request)));
    }

    private Answer keepDraft(HttpServletRequest request, long id, JsonNode body) {
        Optional<String> storage = storage(body);
        Page draft = site.keepDraft(id, content -> {
            title(body).ifPresent(content::setTitle);
            storage.ifPresent(content::setBodyAsString);
        });
        return Answer.ok(json.content(draft, expandAfterWrite(request)));
    }

    private static Optional<String> title(JsonNode body) {
        return Optional.of(body.path("title").asText("").strip()).filter(text -> !text.isEmpty());
    }

    private static void requireCurrent(String status) {
        if (!status.equals("current")) {
            throw bad("The sandbox writes pages of status current, and drafts of those, not of status " + status);
        }
    }

    private Answer label(HttpServletRequest request, long id) throws IOException {
        JsonNode body = body(request);
        Page page = page(id);
        if (!site.may(Permission.EDIT, page)) {
            throw new Site.Refused(
                    HttpServletResponse.SC_FORBIDDEN, "You don't have permission to label the page " + id);
        }
        Stream<JsonNode> wanted = body.isArray() ? StreamSupport.stream(body.spliterator(), false) : Stream.of(body);
        wanted.map(node -> node.path("name").asText("")).forEach(name -> labels.add(page, name));
        return Answer.ok(json.labels(page));
    }

    private static void requireType(JsonNode body) {
        String type = body.path("type").asText("page");
        if (!type.equals("page")) {
            throw bad("The sandbox keeps content of type page, not " + type);
        }
    }

    private static Optional<Long> ancestor(JsonNode body) {
        JsonNode ancestors = body.path("ancestors");
        if (ancestors.isEmpty()) {
            return Optional.empty();
        }
        String id = ancestors.get(ancestors.size() - 1).path("id").asText();
        if (!id.matches("\\d{1,18}")) {
            throw bad("\"" + id + "\" is not the id of an ancestor");
        }
        return Optional.of(Long.valueOf(id));
    }

    private static Optional<String> storage(JsonNode body) {
        JsonNode content = body.path("body");
        if (content.isMissingNode()) {
            return Optional.empty();
        }
        JsonNode storage = content.path("storage").path("value");
        if (!storage.isTextual()) {
            throw bad("The sandbox takes body.storage.value, a text");
        }
        return Optional.of(storage.asText());
    }

    private static JsonNode body(HttpServletRequest request) throws IOException {
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        if (!type.startsWith("application/json")) {
            throw new Site.Refused(
                    HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "A body of type application/json is wanted");
        }
        byte[] bytes = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (bytes.length > LARGEST_BODY) {
            throw new Site.Refused(
                    HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
                    "The request is larger than " + LARGEST_BODY + " bytes");
        }
        try {
            return Optional.ofNullable(JSON.readTree(new String(bytes, StandardCharsets.UTF_8)))
                    .filter(JsonNode::isContainerNode)
                    .orElseThrow(() -> bad("The body is not a JSON object"));
        } catch (JsonProcessingException notJson) {
            throw bad("The body is not JSON: " + notJson.getOriginalMessage());
        }
    }

    private static Expand expand(HttpServletRequest request) {
        return Expand.of(parameter(request, "expand").orElse(""));
    }

    /** A write answers with everything that a client wants to see of it. */
    private static Expand expandAfterWrite(HttpServletRequest request) {
        return Expand.of(parameter(request, "expand").orElse("body.storage,version,space,ancestors"));
    }

    private static Optional<String> parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).filter(text -> !text.isEmpty());
    }

    private static int number(HttpServletRequest request, String name, int otherwise) {
        String text = parameter(request, name).orElse(Integer.toString(otherwise));
        if (!text.matches("\\d{1,8}")) {
            throw bad(name + " is a number, not " + text);
        }
        return Integer.parseInt(text);
    }

    private static Site.Refused bad(String message) {
        return new Site.Refused(HttpServletResponse.SC_BAD_REQUEST, message);
    }
}
