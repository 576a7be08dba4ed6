package org.sensible.sandbox;

/**
 * One of the products that the sandbox stands in for. A product brings its own tables, host services and pages; the
 * runtime brings everything that the two have in common: users, log-in, transactions, REST, the plugin itself.
 */
public interface Product {

    /** The name by which scanner index files and {@code application=} know it: {@code confluence} or {@code jira}. */
    String name();

    /** Where it is served, with a leading slash: {@code /confluence}. */
    String contextPath();

    /** The port that Atlassian's own SDK uses for it. */
    int defaultPort();

    /**
     * Creates the product's tables and data, provides its host services, adds its servlets. The plugin is not there yet:
     * {@link ProductContext#plugin()} refuses until {@link #ready}.
     */
    void start(ProductContext context) throws Exception;

    /** Called when the plugin's beans exist and its modules are enabled, before the first request is served. */
    void ready(ProductContext context) throws Exception;
}
