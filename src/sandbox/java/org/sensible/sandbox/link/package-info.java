/** The application link from the sandbox's Confluence to its Jira: real requests over loopback HTTP as whoever acts. */
package org.sensible.sandbox.link;
