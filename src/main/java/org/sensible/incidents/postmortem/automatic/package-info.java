/**
 * Postmortems that nobody has begun and the policy asks for: the page is drafted by itself, once, as somebody who may make it. Where
 * that cannot be, people are told why and when it is tried again.
 */
package org.sensible.incidents.postmortem.automatic;
