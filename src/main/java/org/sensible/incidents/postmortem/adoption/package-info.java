/**
 * Makes pages that people wrote before into postmortems: proposes title, milestones and timeline from what a page says, and takes what a
 * person made of that.
 */
package org.sensible.incidents.postmortem.adoption;
