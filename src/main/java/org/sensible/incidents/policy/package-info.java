/**
 * What the team agreed on for its incidents: who answers how fast, who is told how often, what is owed afterwards; and how
 * one incident stands against it. Until a team writes its own policy, the shipped one holds.
 */
package org.sensible.incidents.policy;
