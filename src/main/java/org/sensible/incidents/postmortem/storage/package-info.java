/**
 * Reads Confluence's storage format as it stands, with the place of everything in the text, so that a page can be added to
 * without writing anything of it again. Knows neither incidents nor what a postmortem holds.
 */
package org.sensible.incidents.postmortem.storage;
