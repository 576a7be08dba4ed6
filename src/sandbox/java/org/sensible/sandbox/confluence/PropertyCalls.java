package org.sensible.sandbox.confluence;

import com.atlassian.confluence.pages.Page;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.sensible.sandbox.confluence.ContentProperties.Property;

/**
 * The calls below {@code /rest/api/content/{id}/property}: whoever may view a page may read its properties, whoever may
 * edit it may write them.
 */
final class PropertyCalls {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Site site;
    private final ContentProperties properties;
    private final ContentJson json;

    PropertyCalls(Site site, ContentProperties properties, ContentJson json) {
        this.site = site;
        this.properties = properties;
        this.json = json;
    }

    /** All of a page, by key. */
    JsonNode all(long pageId) {
        Page page = viewed(pageId);
        List<ObjectNode> all = properties.all(page.getId()).stream()
                .map(property -> shown(page, property))
                .toList();
        return json.list(all, 0, Math.max(1, all.size()), false);
    }

    JsonNode get(long pageId, String key) {
        Page page = viewed(pageId);
        return shown(page, properties.find(pageId, key).orElseThrow(() -> missing(key)));
    }

    /** Makes a property that is not there yet, of the body's key. */
    JsonNode create(long pageId, JsonNode body) {
        return create(pageId, body.path("key").asText(""), body);
    }

    /** Makes a property that is not there yet. */
    JsonNode create(long pageId, String key, JsonNode body) {
        JsonNode value = value(key, body);
        return site.inEdit(pageId, page -> {
            if (properties.find(pageId, key).isPresent()) {
                throw refused(HttpServletResponse.SC_CONFLICT, "The property " + key + " exists already");
            }
            properties.insert(pageId, key, value);
            return stored(page, key);
        });
    }

    /** Changes a property to the next version, or makes it with version 1. */
    JsonNode put(long pageId, String key, JsonNode body) {
        JsonNode value = value(key, body);
        JsonNode version = body.path("version").path("number");
        if (!version.isInt()) {
            throw refused(HttpServletResponse.SC_BAD_REQUEST, "A property is changed with its next version.number");
        }
        return site.inEdit(pageId, page -> {
            Optional<Property> before = properties.find(pageId, key);
            if (before.isEmpty() && version.intValue() == 1) {
                properties.insert(pageId, key, value);
            } else if (before.isEmpty()) {
                throw missing(key);
            } else if (!properties.update(pageId, key, version.intValue(), value)) {
                throw refused(
                        HttpServletResponse.SC_CONFLICT,
                        "The property " + key + " has the version "
                                + before.get().version() + "; the next one is wanted, not " + version);
            }
            return stored(page, key);
        });
    }

    void delete(long pageId, String key) {
        site.inEdit(pageId, page -> {
            if (!properties.delete(pageId, key)) {
                throw missing(key);
            }
            return key;
        });
    }

    private Page viewed(long pageId) {
        return site.page(pageId).orElseThrow(() -> Site.notFound(pageId));
    }

    private static JsonNode value(String key, JsonNode body) {
        if (key.isBlank() || key.length() > ContentProperties.LONGEST_KEY) {
            throw refused(
                    HttpServletResponse.SC_BAD_REQUEST,
                    "The key of a property has 1 to " + ContentProperties.LONGEST_KEY + " characters");
        }
        if (body.has("key") && !body.get("key").asText().equals(key)) {
            throw refused(HttpServletResponse.SC_BAD_REQUEST, "The body has another key than the address");
        }
        JsonNode value = body.path("value");
        if (value.isMissingNode()) {
            throw refused(HttpServletResponse.SC_BAD_REQUEST, "A property needs a value");
        }
        if (value.toString().length() > ContentProperties.LONGEST_VALUE) {
            throw refused(
                    HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
                    "The value of a property has at most " + ContentProperties.LONGEST_VALUE + " characters");
        }
        return value;
    }

    private ObjectNode stored(Page page, String key) {
        return shown(page, properties.find(page.getId(), key).orElseThrow());
    }

    private ObjectNode shown(Page page, Property property) {
        ObjectNode node =
                JSON.createObjectNode().put("id", Long.toString(property.id())).put("key", property.key());
        node.set("value", property.value());
        node.putObject("version").put("number", property.version()).put("minorEdit", false);
        node.putObject("_expandable").put("content", "/rest/api/content/" + page.getId());
        return node;
    }

    private static Site.Refused missing(String key) {
        return refused(HttpServletResponse.SC_NOT_FOUND, "There is no content property with the key " + key);
    }

    private static Site.Refused refused(int status, String message) {
        return new Site.Refused(status, message);
    }
}
