package org.sensible.sandbox.link;

import com.atlassian.applinks.api.ApplicationId;
import com.atlassian.applinks.api.ApplicationLinkRequestFactory;
import com.atlassian.applinks.api.ApplicationType;
import com.atlassian.applinks.api.ReadOnlyApplicationLink;
import com.atlassian.applinks.api.ReadOnlyApplicationLinkService;
import com.atlassian.applinks.api.application.jira.JiraApplicationType;
import jakarta.annotation.Nullable;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.sensible.sandbox.Kind;
import org.sensible.sandbox.ProductContext;

/** The links of Confluence: one to Jira, where Jira runs. Threads may share it. */
public final class JiraLinks implements ReadOnlyApplicationLinkService {

    private final ProductContext confluence;

    private JiraLinks(ProductContext confluence) {
        this.confluence = confluence;
    }

    /** Offers the links to the plugin, and serves where a user is sent to authorise one. */
    public static void install(ProductContext confluence) {
        JiraLinks links = new JiraLinks(confluence);
        confluence.provide(ReadOnlyApplicationLinkService.class, links);
        confluence.serve(LoginDance.PATH + "/*", new LoginDance(confluence));
    }

    @Override
    @Nullable
    public ReadOnlyApplicationLink getPrimaryApplicationLink(Class<? extends ApplicationType> type) {
        Optional<String> jira = confluence.addressOf(Kind.JIRA);
        return type == JiraApplicationType.class && jira.isPresent() ? new Link(confluence, jira.get()) : null;
    }

    private record Link(ProductContext confluence, String address) implements ReadOnlyApplicationLink {

        @Override
        public ApplicationId getId() {
            return new ApplicationId(UUID.nameUUIDFromBytes("sandbox-jira".getBytes(StandardCharsets.UTF_8))
                    .toString());
        }

        @Override
        public String getName() {
            return Kind.JIRA.displayName();
        }

        @Override
        public URI getDisplayUrl() {
            return URI.create(address);
        }

        @Override
        public URI getRpcUrl() {
            return URI.create(address);
        }

        @Override
        public ApplicationLinkRequestFactory createAuthenticatedRequestFactory() {
            return new LinkRequests(confluence, getId(), address);
        }
    }
}
