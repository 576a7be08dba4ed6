/**
 * The storage format of Confluence: read strictly, cleaned when it is saved, and turned into the HTML of a page. Knows
 * macros and links through two small ports and nothing of tables or requests.
 */
package org.sensible.sandbox.confluence.storage;
