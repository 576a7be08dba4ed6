/** Sensible: incident management for Confluence and Jira Data Center, as one plugin. */
package org.sensible.incidents;
