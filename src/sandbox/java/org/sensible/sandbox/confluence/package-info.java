/**
 * The stand-in for Confluence: spaces and pages with versions in the product's database, the services of the host that
 * the plugin imports, the REST API under its real addresses, and pages that look like the real ones.
 */
package org.sensible.sandbox.confluence;
