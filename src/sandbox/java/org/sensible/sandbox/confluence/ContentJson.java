package org.sensible.sandbox.confluence;

import com.atlassian.confluence.content.render.xhtml.ConversionContextOutputType;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.user.ConfluenceUser;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.Nullable;
import java.util.ArrayDeque;
import java.util.Date;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sensible.sandbox.confluence.PageStore.OldVersion;

/** Pages as Confluence's REST API writes them. */
final class ContentJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a reader wants to see of a page beside its name. */
    record Expand(Set<String> names) {

        private static final Set<String> KNOWN = Set.of(
                "body",
                "body.storage",
                "body.view",
                "body.export_view",
                "version",
                "space",
                "ancestors",
                "history",
                "metadata",
                "metadata.labels");

        /** Reads the parameter; refuses what the sandbox cannot give. */
        static Expand of(String parameter) {
            Set<String> names = Stream.of(parameter.split(","))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .collect(Collectors.toSet());
            names.stream().filter(name -> !KNOWN.contains(name)).findFirst().ifPresent(name -> {
                throw new Site.Refused(400, "The sandbox cannot expand " + name + "; it can " + KNOWN);
            });
            return new Expand(names);
        }

        boolean has(String name) {
            return names.contains(name);
        }
    }

    private final PageRenderer renderer;
    private final Labels labels;
    private final String baseUrl;

    ContentJson(PageRenderer renderer, Labels labels, String baseUrl) {
        this.renderer = renderer;
        this.labels = labels;
        this.baseUrl = baseUrl;
    }

    ObjectNode content(Page page, Expand expand) {
        ObjectNode node = brief(page);
        if (expand.has("space")) {
            node.putObject("space")
                    .put("id", page.getSpace().getId())
                    .put("key", page.getSpaceKey())
                    .put("name", page.getSpace().getName())
                    .put("type", "global");
        }
        if (expand.has("version")) {
            version(
                    node.putObject("version"),
                    page.getVersion(),
                    page.getVersionComment(),
                    page.getLastModifier(),
                    page.getLastModificationDate());
        }
        if (expand.has("ancestors")) {
            ancestors(page).forEach(node.withArray("ancestors")::add);
            node.withArray("ancestors");
        }
        if (expand.has("history")) {
            ObjectNode history = node.putObject("history").put("latest", true);
            by(history.putObject("createdBy"), page.getCreator());
            history.put("createdDate", page.getCreationDate().toInstant().toString());
        }
        if (expand.has("metadata.labels")) {
            node.putObject("metadata").set("labels", labels(page));
        }
        body(node, page, expand);
        return node;
    }

    /** An earlier version under the id of its page. */
    ObjectNode historical(Page page, OldVersion version, Expand expand) {
        Page then = page(page, version);
        ObjectNode node = content(then, expand);
        node.put("status", "historical");
        return node;
    }

    /** The page as it was. */
    static Page page(Page page, OldVersion version) {
        Page then = new Page();
        then.setId(page.getId());
        then.setSpace(page.getSpace());
        then.setParentPage(page.getParent());
        then.setTitle(version.title());
        then.setBodyAsString(version.body());
        then.setVersion(version.number());
        then.setVersionComment(version.note());
        then.setCreator(page.getCreator());
        then.setCreationDate(page.getCreationDate());
        then.setLastModifier(version.modifier());
        then.setLastModificationDate(version.modifiedAt());
        return then;
    }

    private ObjectNode brief(Page page) {
        ObjectNode node = JSON.createObjectNode()
                .put("id", page.getIdAsString())
                .put("type", page.getType())
                .put("status", page.getContentStatus())
                .put("title", page.getTitle());
        node.putObject("_links")
                .put("self", baseUrl + "/rest/api/content/" + page.getId())
                .put("webui", page.getUrlPath())
                .put("edit", "/pages/editpage.action?pageId=" + page.getId())
                .put("base", baseUrl);
        return node;
    }

    private List<ObjectNode> ancestors(Page page) {
        Deque<ObjectNode> path = new ArrayDeque<>();
        for (Page above = page.getParent(); above != null; above = above.getParent()) {
            path.addFirst(brief(above));
        }
        return List.copyOf(path);
    }

    private void body(ObjectNode node, Page page, Expand expand) {
        if (expand.has("body.storage")) {
            node.withObject("/body/storage")
                    .put("value", page.getBodyAsString())
                    .put("representation", "storage");
        }
        if (expand.has("body.view")) {
            node.withObject("/body/view").put("value", renderer.html(page)).put("representation", "view");
        }
        if (expand.has("body.export_view")) {
            node.withObject("/body/export_view")
                    .put("value", renderer.html(page, ConversionContextOutputType.HTML_EXPORT, false))
                    .put("representation", "export_view");
        }
    }

    private static void version(
            ObjectNode node, int number, @Nullable String note, @Nullable ConfluenceUser by, Date when) {
        by(node.putObject("by"), by);
        node.put("when", when.toInstant().toString())
                .put("message", note == null ? "" : note)
                .put("number", number)
                .put("minorEdit", false);
    }

    private static void by(ObjectNode node, @Nullable ConfluenceUser user) {
        if (user == null) {
            node.put("type", "anonymous").put("displayName", "Anonymous");
        } else {
            node.put("type", "known")
                    .put("username", user.getName())
                    .put("userKey", user.getKey().getStringValue())
                    .put("displayName", user.getFullName());
        }
    }

    ObjectNode labels(Page page) {
        List<ObjectNode> all = labels.of(page).stream()
                .map(name -> JSON.createObjectNode()
                        .put("prefix", "global")
                        .put("name", name)
                        .put("label", name))
                .toList();
        return list(all, 0, 200, false);
    }

    ObjectNode list(List<ObjectNode> results, int start, int limit, boolean more) {
        ObjectNode list = JSON.createObjectNode();
        ArrayNode array = list.putArray("results");
        results.forEach(array::add);
        list.put("start", start).put("limit", limit).put("size", results.size());
        ObjectNode links = list.putObject("_links").put("base", baseUrl);
        if (more) {
            links.put("next", "?start=" + (start + limit) + "&limit=" + limit);
        }
        return list;
    }
}
