/**
 * Imports that go on by themselves: what was sent is kept beside until it is read, and whoever comes back later finds how
 * far it got. What is read, and how, is {@code timeline.source}'s business.
 */
package org.sensible.incidents.timeline.importing;
