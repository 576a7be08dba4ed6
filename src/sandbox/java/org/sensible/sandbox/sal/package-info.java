/** The services that Confluence and Jira share (SAL), over the sandbox's users, texts and transactions. */
package org.sensible.sandbox.sal;
