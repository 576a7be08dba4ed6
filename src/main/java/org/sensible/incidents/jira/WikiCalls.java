package org.sensible.incidents.jira;

import com.atlassian.applinks.api.ReadOnlyApplicationLink;
import com.atlassian.applinks.api.ReadOnlyApplicationLinkService;
import com.atlassian.applinks.api.application.confluence.ConfluenceApplicationType;
import com.atlassian.plugin.spring.scanner.annotation.component.JiraComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import com.atlassian.sal.api.net.Request;
import com.atlassian.sal.api.net.ResponseException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import org.sensible.incidents.actionitem.gate.DemandsInWiki.NotAuthorised;
import org.sensible.incidents.actionitem.gate.DemandsInWiki.Silent;
import org.sensible.incidents.actionitem.gate.DemandsInWiki.Silent.Why;
import org.sensible.incidents.host.LinkedCall;

/**
 * Calls the plugin in Confluence over the application link, as the person whose request is under way and never without one. Waits
 * {@link LinkedCall#PATIENCE_MILLIS} at most for a connection and between two bytes, reads {@link #MOST_BYTES} at most, follows no redirect.
 * Threads may share it.
 */
@JiraComponent
public final class WikiCalls {

    static final int MOST_BYTES = 1 << 20;

    private static final String BASE = "/rest/incidents/1.0";
    private static final int OK = 200;

    private final ReadOnlyApplicationLinkService links;

    @Inject
    public WikiCalls(@ComponentImport ReadOnlyApplicationLinkService links) {
        this.links = links;
    }

    /** Whether there is a Confluence to call. */
    public boolean isLinked() {
        return links.getPrimaryApplicationLink(ConfluenceApplicationType.class) != null;
    }

    /** Reads what is at a path below the plugin's REST. */
    public JsonNode get(String path) throws Silent, NotAuthorised {
        return call(Request.MethodType.GET, path, null);
    }

    /** Sends a body there. */
    public JsonNode post(String path, JsonNode body) throws Silent, NotAuthorised {
        return call(Request.MethodType.POST, path, body);
    }

    private JsonNode call(Request.MethodType method, String path, @Nullable JsonNode body)
            throws Silent, NotAuthorised {
        ReadOnlyApplicationLink link = links.getPrimaryApplicationLink(ConfluenceApplicationType.class);
        if (link == null) {
            throw new Silent(Why.NO_LINK, "no application link leads to Confluence", null);
        }
        try {
            LinkedCall.Answer answer = LinkedCall.send(link, method, BASE + path, body, MOST_BYTES);
            if (answer.status() != OK) {
                throw new Silent(Why.REFUSED, "Confluence answered " + answer.status() + " to " + path, null);
            }
            return answer.json();
        } catch (LinkedCall.NotKnown notYet) {
            throw new NotAuthorised(notYet.address());
        } catch (ResponseException noAnswer) {
            throw new Silent(Why.NO_ANSWER, "Confluence did not answer " + method + " " + path, noAnswer);
        }
    }
}
