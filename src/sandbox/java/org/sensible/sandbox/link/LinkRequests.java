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

/** Requests of the other product for the user who acts. Work without a user has no business on the link, and hears so at once. */
final class LinkRequests implements ApplicationLinkRequestFactory {

    private final ProductContext product;
    private final ApplicationId linkId;
    private final String there;

    LinkRequests(ProductContext product, ApplicationId linkId, String there) {
        this.product = product;
        this.linkId = linkId;
        this.there = there;
    }

    @Override
    public ApplicationLinkRequest createRequest(Request.MethodType method, String url)
            throws CredentialsRequiredException {
        User user = product.current()
                .user()
                .orElseThrow(() -> new IllegalStateException(
                        "Nobody acts on this thread: the application link is used as a person or not at all (" + method
                                + " " + url + ")"));
        if (product.faults().mustAuthorise(user.key())) {
            throw new CredentialsRequiredException(
                    this, "You do not have an authorized access token for the remote resource.");
        }
        return new LinkRequest(method, address(url), user.name(), product.faults());
    }

    /** Relative to that product, or below it; elsewhere the link does not lead. */
    private URI address(String url) {
        if (url.startsWith("/")) {
            return URI.create(there + url);
        }
        if (url.startsWith(there + "/")) {
            return URI.create(url);
        }
        throw new IllegalArgumentException(url + " is not an address of the linked product: begin with a slash");
    }

    @Override
    public URI getAuthorisationURI() {
        return URI.create(product.baseUrl() + LoginDance.PATH + "/authorize?applicationLinkID=" + linkId.get());
    }

    @Override
    public URI getAuthorisationURI(URI callback) {
        return URI.create(getAuthorisationURI() + "&redirectUrl="
                + URLEncoder.encode(callback.toString(), StandardCharsets.UTF_8));
    }
}
