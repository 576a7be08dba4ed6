/** The stand-in for Jira. */
package org.sensible.sandbox.jira;
