/**
 * Ideas from postmortems that are no tickets yet. One that comes up again gains weight; one click makes the issue.
 */
package org.sensible.incidents.actionitem.candidate;
