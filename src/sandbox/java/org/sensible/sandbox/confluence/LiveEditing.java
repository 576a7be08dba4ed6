package org.sensible.sandbox.confluence;

import com.atlassian.confluence.pages.Page;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.sensible.sandbox.confluence.storage.NotStorageFormat;

/**
 * What two editors of one page say to the server while people type, in place of a host's own protocol: what is typed goes into the
 * shared draft at once, and what others typed comes back. {@code {"storage", "version"}}, the version being the one that the draft was
 * begun from, or {@code {"message"}} where it cannot be kept; what was typed stays in its editor then.
 */
final class LiveEditing {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Site site;

    LiveEditing(Site site) {
        this.site = site;
    }

    Optional<String> typed(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ObjectNode answer = JSON.createObjectNode();
        try {
            Page draft = site.typed(PageScreens.id(request), text(request, "known"), text(request, "storage"));
            answer.put("storage", draft.getBodyAsString()).put("version", draft.getVersion());
        } catch (Site.Refused refused) {
            response.setStatus(refused.status());
            answer.put("message", refused.getMessage());
        } catch (NotStorageFormat unfinished) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            answer.put("message", unfinished.getMessage());
        }
        response.setContentType("application/json;charset=UTF-8");
        response.getOutputStream().write(JSON.writeValueAsBytes(answer));
        return Optional.empty();
    }

    private static String text(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("").replace("\r\n", "\n");
    }
}
