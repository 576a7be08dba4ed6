package org.sensible.sandbox.link;

import com.atlassian.applinks.api.ApplicationId;
import com.atlassian.applinks.api.ApplicationLinkRequestFactory;
import com.atlassian.applinks.api.ApplicationType;
import com.atlassian.applinks.api.ReadOnlyApplicationLink;
import com.atlassian.applinks.api.ReadOnlyApplicationLinkService;
import jakarta.annotation.Nullable;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.sensible.sandbox.Kind;
import org.sensible.sandbox.ProductContext;

/** The links of a product: one to the other product, where that runs. Threads may share it. */
public final class ProductLinks implements ReadOnlyApplicationLinkService {

    private final ProductContext product;
    private final Kind other;
    private final Class<? extends ApplicationType> otherType;

    private ProductLinks(ProductContext product, Kind other, Class<? extends ApplicationType> otherType) {
        this.product = product;
        this.other = other;
        this.otherType = otherType;
    }

    /**
     * Offers the links to the plugin, and serves where a user is sent to authorise one, and where users of the other product
     * authorise theirs.
     */
    public static void install(ProductContext product, Kind other, Class<? extends ApplicationType> otherType) {
        product.provide(ReadOnlyApplicationLinkService.class, new ProductLinks(product, other, otherType));
        product.serve(LoginDance.PATH + "/*", new LoginDance(product, other));
        product.serve(AuthorisePage.PATH, new AuthorisePage(product, other));
    }

    @Override
    @Nullable
    public ReadOnlyApplicationLink getPrimaryApplicationLink(Class<? extends ApplicationType> type) {
        return type == otherType && product.faults().isLinked()
                ? product.addressOf(other)
                        .map(address -> new Link(product, other, address))
                        .orElse(null)
                : null;
    }

    private record Link(ProductContext product, Kind other, String address) implements ReadOnlyApplicationLink {

        @Override
        public ApplicationId getId() {
            return new ApplicationId(
                    UUID.nameUUIDFromBytes(("sandbox-" + other.productName()).getBytes(StandardCharsets.UTF_8))
                            .toString());
        }

        @Override
        public String getName() {
            return other.displayName();
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
            return new LinkRequests(product, getId(), address);
        }
    }
}
