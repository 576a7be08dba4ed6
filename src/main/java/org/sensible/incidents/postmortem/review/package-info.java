/**
 * The review of a postmortem: who is asked, who has read which version, who agrees; what a team says of the causes and of its
 * policy; what a page still lacks and which words blame. Knows storage format as text, and no host.
 */
package org.sensible.incidents.postmortem.review;
