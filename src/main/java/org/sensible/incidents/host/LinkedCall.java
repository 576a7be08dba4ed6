package org.sensible.incidents.host;

import com.atlassian.applinks.api.ApplicationLinkRequest;
import com.atlassian.applinks.api.ApplicationLinkRequestFactory;
import com.atlassian.applinks.api.ApplicationLinkResponseHandler;
import com.atlassian.applinks.api.CredentialsRequiredException;
import com.atlassian.applinks.api.ReadOnlyApplicationLink;
import com.atlassian.sal.api.net.Request;
import com.atlassian.sal.api.net.Response;
import com.atlassian.sal.api.net.ResponseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.annotation.Nullable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

/**
 * A call of the other product over the application link, as the person whose request is under way. Waits {@link #PATIENCE_MILLIS} at
 * most for a connection and between two bytes, and follows no redirect.
 */
public final class LinkedCall {

    public static final int PATIENCE_MILLIS = 5_000;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int UNAUTHORISED = 401;

    private LinkedCall() {}

    /**
     * What the other product answers, whatever the status is; 401 apart.
     *
     * @param path below its base address, ready to send
     * @param body {@code null} for none
     * @param most bytes that are read
     * @throws NotKnown where it does not know this person
     * @throws TooLong where the answer is longer
     * @throws ResponseException where no answer comes, or a success that is no JSON
     */
    public static Answer send(
            ReadOnlyApplicationLink link, Request.MethodType method, String path, @Nullable JsonNode body, int most)
            throws NotKnown, ResponseException {
        ApplicationLinkRequestFactory requests = link.createAuthenticatedRequestFactory();
        try {
            ApplicationLinkRequest request = requests.createRequest(method, path);
            request.setConnectionTimeout(PATIENCE_MILLIS);
            request.setSoTimeout(PATIENCE_MILLIS);
            request.setFollowRedirects(false);
            request.setHeader("Accept", "application/json");
            // A call without a body is taken for a form that another site may have sent.
            request.setHeader("X-Atlassian-Token", "no-check");
            if (body != null) {
                request.setRequestBody(body.toString(), "application/json");
            }
            Answer answer = request.execute(new Handler(most));
            if (answer.status() == UNAUTHORISED) {
                throw new NotKnown(webAddress(requests.getAuthorisationURI()));
            }
            return answer;
        } catch (CredentialsRequiredException notYet) {
            throw new NotKnown(webAddress(notYet.getAuthorisationURI()));
        }
    }

    @Nullable
    private static URI webAddress(@Nullable URI address) {
        return address != null && String.valueOf(address.getScheme()).matches("https?") ? address : null;
    }

    /**
     * What was answered. Nothing in it is to be trusted.
     *
     * @param json missing where the body was empty
     */
    public record Answer(int status, JsonNode json) {}

    /** The person has not allowed this product yet to ask for him. */
    public static final class NotKnown extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient URI address;

        NotKnown(@Nullable URI address) {
            super("the other product does not know this person");
            this.address = address;
        }

        /** Where it can be allowed; {@code null} where nobody tells. */
        @Nullable
        public URI address() {
            return address;
        }
    }

    /** The answer is longer than was asked for. */
    public static final class TooLong extends ResponseException {

        private static final long serialVersionUID = 1L;

        TooLong(int most) {
            super("the answer is longer than " + most + " bytes");
        }
    }

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
                    throw new TooLong(most);
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
}
