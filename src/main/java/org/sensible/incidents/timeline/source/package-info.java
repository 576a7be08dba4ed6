/**
 * The formats in which other systems tell what happened, one class for each: it turns a payload into events and knows
 * nothing else, neither incidents nor stores.
 */
package org.sensible.incidents.timeline.source;
