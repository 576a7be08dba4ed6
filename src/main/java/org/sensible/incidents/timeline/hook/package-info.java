/**
 * What other systems post here: the tokens that let them, where their deliveries belong, and those that belong nowhere yet.
 * Reading a body is the business of its source.
 */
package org.sensible.incidents.timeline.hook;
