/**
 * The page that people write and the software keeps: reads the tables of a policy page, says at which row it could not, and
 * knows which version was in force when. Pages come and go through a port; nothing here writes to one.
 */
package org.sensible.incidents.policy.page;
