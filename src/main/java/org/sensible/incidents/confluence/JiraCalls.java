package org.sensible.incidents.confluence;

import com.atlassian.applinks.api.ApplicationLinkRequest;
import com.atlassian.applinks.api.ApplicationLinkRequestFactory;
import com.atlassian.applinks.api.ApplicationLinkResponseHandler;
import com.atlassian.applinks.api.CredentialsRequiredException;
import com.atlassian.applinks.api.ReadOnlyApplicationLink;
import com.atlassian.applinks.api.ReadOnlyApplicationLinkService;
import com.atlassian.applinks.api.application.jira.JiraApplicationType;
import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
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
import java.util.Set;
import org.sensible.incidents.actionitem.JiraNotAuthorised;
import org.sensible.incidents.actionitem.JiraSilent;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.TooLarge;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls Jira over the application link as the person whose request is under way. Waits {@link #PATIENCE_MILLIS} at most for a
 * connection and between two bytes, reads {@link #MOST_BYTES} at most unless more is asked for, and follows no redirect. Threads may share it.
 */
@ConfluenceComponent
public final class JiraCalls {

    static final int PATIENCE_MILLIS = 5_000;
    static final int MOST_BYTES = 8 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(JiraCalls.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> WEB = Set.of("http", "https");
    private static final int UNAUTHORISED = 401;
    private static final int MIB_BITS = 20;

    private final ReadOnlyApplicationLinkService links;

    @Inject
    public JiraCalls(@ComponentImport ReadOnlyApplicationLinkService links) {
        this.links = links;
    }

    /** Whether there is a Jira to call. */
    boolean isLinked() {
        return links.getPrimaryApplicationLink(JiraApplicationType.class) != null;
    }

    /** Address of the linked Jira, for people. */
    String displayUrl() {
        return link().getDisplayUrl().toString();
    }

    /**
     * What Jira answers, whatever the status is; 401 apart.
     *
     * @param path below Jira's base address, ready to send
     * @param body {@code null} for none
     * @throws JiraSilent where no answer comes, or one that is no JSON or too long
     * @throws JiraNotAuthorised where Jira does not know this person
     */
    Answer call(Request.MethodType method, String path, @Nullable JsonNode body) {
        try {
            return call(method, path, body, MOST_BYTES);
        } catch (TooLarge unexpected) {
            LOG.info("What Jira answers to {} {} is longer than {} bytes", method, path, MOST_BYTES);
            throw new JiraSilent(Text.of("incidents.actionItem.jira.silent"));
        }
    }

    /**
     * Likewise, for answers that may be long.
     *
     * @param most bytes that are read
     * @throws TooLarge where the answer is longer
     */
    Answer call(Request.MethodType method, String path, @Nullable JsonNode body, int most) {
        ApplicationLinkRequestFactory requests = link().createAuthenticatedRequestFactory();
        try {
            ApplicationLinkRequest request = requests.createRequest(method, path);
            request.setConnectionTimeout(PATIENCE_MILLIS);
            request.setSoTimeout(PATIENCE_MILLIS);
            request.setFollowRedirects(false);
            request.setHeader("Accept", "application/json");
            // Jira takes a call without a body for a form that another site may have sent.
            request.setHeader("X-Atlassian-Token", "no-check");
            if (body != null) {
                request.setRequestBody(body.toString(), "application/json");
            }
            Answer answer = request.execute(new Handler(most));
            if (answer.status() == UNAUTHORISED) {
                throw new JiraNotAuthorised(webAddress(requests.getAuthorisationURI()));
            }
            return answer;
        } catch (CredentialsRequiredException notYet) {
            throw new JiraNotAuthorised(webAddress(notYet.getAuthorisationURI()));
        } catch (TooLong tooLong) {
            throw new TooLarge(Text.of("incidents.timeline.import.answerTooLarge", most >> MIB_BITS));
        } catch (ResponseException noAnswer) {
            LOG.info("Jira did not answer {} {}: {}", method, path, noAnswer.toString());
            throw new JiraSilent(Text.of("incidents.actionItem.jira.silent"));
        }
    }

    private ReadOnlyApplicationLink link() {
        ReadOnlyApplicationLink link = links.getPrimaryApplicationLink(JiraApplicationType.class);
        if (link == null) {
            throw new JiraSilent(Text.of("incidents.actionItem.jira.noLink"));
        }
        return link;
    }

    @Nullable
    private static URI webAddress(@Nullable URI address) {
        return address != null && address.getScheme() != null && WEB.contains(address.getScheme()) ? address : null;
    }

    /**
     * What Jira answered. Nothing in it is to be trusted.
     *
     * @param json missing where the body was empty
     */
    record Answer(int status, JsonNode json) {}

    /** Reads an answer, or finds that there is none. */
    private static final class Handler implements ApplicationLinkResponseHandler<Answer> {

        private final int most;

        Handler(int most) {
            this.most = most;
        }

        @Override
        public Answer handle(Response response) throws ResponseException {
            return new Answer(response.getStatusCode(), json(response));
        }

        @Override
        public Answer credentialsRequired(Response response) {
            return new Answer(UNAUTHORISED, MissingNode.getInstance());
        }

        private JsonNode json(Response response) throws ResponseException {
            try (InputStream in = response.getResponseBodyAsStream()) {
                byte[] bytes = in == null ? new byte[0] : in.readNBytes(most + 1);
                if (bytes.length > most) {
                    throw new TooLong("the answer is longer than " + most + " bytes");
                }
                JsonNode json = JSON.readTree(bytes);
                return json == null ? MissingNode.getInstance() : json;
            } catch (JsonProcessingException noJson) {
                if (response.isSuccessful()) {
                    throw new ResponseException("the answer is no JSON", noJson);
                }
                // Proxies and error pages answer in HTML; the status says enough.
                return MissingNode.getInstance();
            } catch (IOException broken) {
                throw new ResponseException(broken);
            }
        }
    }

    /** Nobody waits for the rest of it. */
    private static final class TooLong extends ResponseException {

        private static final long serialVersionUID = 1L;

        TooLong(String message) {
            super(message);
        }
    }
}
