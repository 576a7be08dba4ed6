/** Jira's REST resources. */
package org.sensible.incidents.jira.rest;
