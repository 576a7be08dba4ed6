package org.sensible.sandbox.link;

import com.atlassian.applinks.api.ApplicationId;
import com.atlassian.applinks.api.ApplicationLinkRequest;
import com.atlassian.applinks.api.ApplicationLinkRequestFactory;
import com.atlassian.applinks.api.CredentialsRequiredException;
import com.atlassian.sal.api.net.Request;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.sensible.sandbox.ProductContext;
import org.sensible.sandbox.User;

/** Requests of Jira for the user who acts. Work without a user has no business on the link, and hears so at once. */
final class LinkRequests implements ApplicationLinkRequestFactory {

    private final ProductContext confluence;
    private final ApplicationId linkId;
    private final String jira;

    LinkRequests(ProductContext confluence, ApplicationId linkId, String jira) {
        this.confluence = confluence;
        this.linkId = linkId;
        this.jira = jira;
    }

    @Override
    public ApplicationLinkRequest createRequest(Request.MethodType method, String url)
            throws CredentialsRequiredException {
        User user = confluence
                .current()
                .user()
                .orElseThrow(() -> new IllegalStateException(
                        "Nobody acts on this thread: the application link is used as a person or not at all (" + method
                                + " " + url + ")"));
        if (confluence.faults().mustAuthorise(user.key())) {
            throw new CredentialsRequiredException(
                    this, "You do not have an authorized access token for the remote resource.");
        }
        return new LinkRequest(method, address(url), user.name(), confluence.faults());
    }

    /** Relative to Jira, or below it; elsewhere the link does not lead. */
    private URI address(String url) {
        if (url.startsWith("/")) {
            return URI.create(jira + url);
        }
        if (url.startsWith(jira + "/")) {
            return URI.create(url);
        }
        throw new IllegalArgumentException(url + " is not an address of the linked Jira: begin with a slash");
    }

    @Override
    public URI getAuthorisationURI() {
        return URI.create(confluence.baseUrl() + LoginDance.PATH + "/authorize?applicationLinkID=" + linkId.get());
    }

    @Override
    public URI getAuthorisationURI(URI callback) {
        return URI.create(getAuthorisationURI() + "&redirectUrl="
                + URLEncoder.encode(callback.toString(), StandardCharsets.UTF_8));
    }
}
