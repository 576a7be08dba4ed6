/**
 * Confluence's REST resources and their JSON. They translate and decide nothing: features refuse, and one mapper turns
 * that into status, field and message in the reader's language.
 */
package org.sensible.incidents.rest;
