/**
 * All data as one JSON document, and an empty instance made of it again. The product may end; the data must not. Uses the other
 * features, and nobody uses it.
 */
package org.sensible.incidents.archive;
