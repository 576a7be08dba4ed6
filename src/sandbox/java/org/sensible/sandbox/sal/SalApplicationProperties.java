package org.sensible.sandbox.sal;

import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import org.sensible.sandbox.Kind;

/** The product as it calls itself. */
public final class SalApplicationProperties implements ApplicationProperties {

    private static final String BUILD = "9999";

    private final Kind kind;
    private final String baseUrl;
    private final String contextPath;

    public SalApplicationProperties(Kind kind, String baseUrl, String contextPath) {
        this.kind = kind;
        this.baseUrl = baseUrl;
        this.contextPath = contextPath;
    }

    @Override
    public String getBaseUrl(UrlMode urlMode) {
        return switch (urlMode) {
            case CANONICAL, ABSOLUTE, AUTO -> baseUrl;
            case RELATIVE, RELATIVE_CANONICAL -> contextPath;
        };
    }

    @Override
    public String getDisplayName() {
        return kind.displayName();
    }

    @Override
    public String getPlatformId() {
        return kind.platformId();
    }

    @Override
    public String getVersion() {
        return kind.version();
    }

    @Override
    public String getBuildNumber() {
        return BUILD;
    }
}
