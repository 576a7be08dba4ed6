package org.sensible.sandbox;

import java.util.List;
import java.util.stream.Stream;

/** What differs between the two products in the parts that the runtime brings. */
public enum Kind {
    CONFLUENCE(
            "confluence",
            "Confluence",
            "conf",
            "10.2.0",
            "/login.action",
            "/logout.action",
            "/users/viewmyprofile.action",
            List.of("com.atlassian.jira", "com.atlassian.query", "com.opensymphony")),
    JIRA(
            "jira",
            "Jira",
            "jira",
            "11.3.0",
            "/login.jsp",
            "/logout",
            "/secure/ViewProfile.jspa",
            List.of(
                    "com.atlassian.confluence",
                    "com.atlassian.mywork",
                    "com.atlassian.user",
                    "com.atlassian.renderer"));

    private final String productName;
    private final String displayName;
    private final String platformId;
    private final String version;
    private final String loginPath;
    private final String logoutPath;
    private final String profilePath;
    private final List<String> foreignPackages;

    Kind(
            String productName,
            String displayName,
            String platformId,
            String version,
            String loginPath,
            String logoutPath,
            String profilePath,
            List<String> foreignPackages) {
        this.productName = productName;
        this.displayName = displayName;
        this.platformId = platformId;
        this.version = version;
        this.loginPath = loginPath;
        this.logoutPath = logoutPath;
        this.profilePath = profilePath;
        this.foreignPackages = foreignPackages;
    }

    /** The kind of that product; refuses a name that is neither. */
    public static Kind of(Product product) {
        return Stream.of(values())
                .filter(kind -> kind.productName.equals(product.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the sandbox knows no product " + product.name()));
    }

    /** {@code confluence} or {@code jira}. */
    public String productName() {
        return productName;
    }

    public String displayName() {
        return displayName;
    }

    /** As SAL's {@code ApplicationProperties} gives it. */
    public String platformId() {
        return platformId;
    }

    /** The version that the sandbox stands in for. */
    public String version() {
        return version;
    }

    public String loginPath() {
        return loginPath;
    }

    public String logoutPath() {
        return logoutPath;
    }

    public String profilePath() {
        return profilePath;
    }

    /** The group of whoever has a licence of the product. */
    public String usersGroup() {
        return productName + "-users";
    }

    /** Packages, with all below them, that only the other product exports. */
    public List<String> foreignPackages() {
        return foreignPackages;
    }
}
