package org.sensible.sandbox.sal;

import com.atlassian.sal.api.auth.LoginUriProvider;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.sensible.sandbox.Kind;

/** Where to log in, and come back from. */
public final class SalLoginUriProvider implements LoginUriProvider {

    private final Kind kind;
    private final String baseUrl;

    public SalLoginUriProvider(Kind kind, String baseUrl) {
        this.kind = kind;
        this.baseUrl = baseUrl;
    }

    @Override
    public URI getLoginUri(URI returnUri) {
        return URI.create(baseUrl + kind.loginPath() + "?os_destination="
                + URLEncoder.encode(returnUri.toString(), StandardCharsets.UTF_8));
    }
}
