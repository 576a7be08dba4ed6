package org.sensible.incidents.jira;

import com.atlassian.applinks.api.ApplicationLinkRequest;
import com.atlassian.applinks.api.ApplicationLinkRequestFactory;
import com.atlassian.applinks.api.ApplicationLinkResponseHandler;
import com.atlassian.applinks.api.CredentialsRequiredException;
import com.atlassian.applinks.api.ReadOnlyApplicationLink;
import com.atlassian.applinks.api.ReadOnlyApplicationLinkService;
import com.atlassian.applinks.api.application.confluence.ConfluenceApplicationType;
import com.atlassian.plugin.spring.scanner.annotation.component.JiraComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import com.atlassian.sal.api.net.Request;
import com.atlassian.sal.api.net.Response;
import com.atlassian.sal.api.net.ResponseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.sensible.incidents.actionitem.gate.DemandsInWiki.NotAuthorised;
import org.sensible.incidents.actionitem.gate.DemandsInWiki.Silent;
import org.sensible.incidents.actionitem.gate.DemandsInWiki.Silent.Why;

/**
 * Calls the plugin in Confluence over the application link, as the person whose request is under way and never without one. Waits
 * {@link #PATIENCE_MILLIS} at most for a connection and between two bytes, reads {@link #MOST_BYTES} at most, follows no redirect.
 * Threads may share it.
 */
@JiraComponent
public final class WikiCalls {

    static final int PATIENCE_MILLIS = 5_000;
    static final int MOST_BYTES = 1 << 20;

    private static final String BASE = "/rest/incidents/1.0";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int OK = 200;
    private static final int UNAUTHORISED = 401;

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
        ApplicationLinkRequestFactory requests = link.createAuthenticatedRequestFactory();
        try {
            ApplicationLinkRequest request = requests.createRequest(method, BASE + path);
            request.setConnectionTimeout(PATIENCE_MILLIS);
            request.setSoTimeout(PATIENCE_MILLIS);
            request.setFollowRedirects(false);
            request.setHeader("Accept", "application/json");
            request.setHeader("X-Atlassian-Token", "no-check");
            if (body != null) {
                request.setRequestBody(body.toString(), "application/json");
            }
            return answered(request.execute(new Reader()), path, requests);
        } catch (CredentialsRequiredException notYet) {
            throw new NotAuthorised(webAddress(notYet.getAuthorisationURI()));
        } catch (ResponseException noAnswer) {
            throw new Silent(Why.NO_ANSWER, "Confluence did not answer " + method + " " + path, noAnswer);
        }
    }

    private static JsonNode answered(Answer answer, String path, ApplicationLinkRequestFactory requests)
            throws Silent, NotAuthorised {
        if (answer.status() == UNAUTHORISED) {
            throw new NotAuthorised(webAddress(requests.getAuthorisationURI()));
        }
        if (answer.status() != OK) {
            throw new Silent(Why.REFUSED, "Confluence answered " + answer.status() + " to " + path, null);
        }
        return answer.json();
    }

    @Nullable
    private static URI webAddress(@Nullable URI address) {
        return address != null && String.valueOf(address.getScheme()).matches("https?") ? address : null;
    }

    private record Answer(int status, JsonNode json) {}

    /** Reads an answer; what is no JSON, or too long, is none. */
    private static final class Reader implements ApplicationLinkResponseHandler<Answer> {

        @Override
        public Answer handle(Response response) throws ResponseException {
            if (response.getStatusCode() != OK) {
                return new Answer(response.getStatusCode(), MissingNode.getInstance());
            }
            try (InputStream in = response.getResponseBodyAsStream()) {
                byte[] bytes = in.readNBytes(MOST_BYTES + 1);
                if (bytes.length > MOST_BYTES) {
                    throw new ResponseException("the answer is longer than " + MOST_BYTES + " bytes");
                }
                return new Answer(OK, JSON.readTree(bytes));
            } catch (JsonProcessingException noJson) {
                throw new ResponseException("the answer is no JSON", noJson);
            } catch (IOException broken) {
                throw new ResponseException(broken);
            }
        }

        @Override
        public Answer credentialsRequired(Response response) {
            return new Answer(UNAUTHORISED, MissingNode.getInstance());
        }
    }
}
