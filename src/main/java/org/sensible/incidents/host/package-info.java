/** What both products give alike. Loaded in both. */
package org.sensible.incidents.host;
