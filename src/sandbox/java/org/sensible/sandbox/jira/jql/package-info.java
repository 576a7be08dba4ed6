/**
 * JQL: reading a query and finding what it asks for. It knows the grammar, the operators and Jira's words for what is wrong;
 * which fields there are, it is told.
 */
package org.sensible.sandbox.jira.jql;
