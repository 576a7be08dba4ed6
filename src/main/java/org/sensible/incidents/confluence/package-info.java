/**
 * What Confluence shows and keeps of an incident: macros, pages, the incident's own page, permissions. Translates between
 * the host and the features, and decides nothing. Loaded in Confluence only.
 */
package org.sensible.incidents.confluence;
