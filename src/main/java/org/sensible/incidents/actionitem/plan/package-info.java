/**
 * What a team can take on: the best of its action items within a capacity, and what a second reader would ask about the
 * choice. Knows neither product; both show it.
 */
package org.sensible.incidents.actionitem.plan;
