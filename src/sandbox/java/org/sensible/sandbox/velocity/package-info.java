/**
 * Velocity as the hosts run it: version 1.6 with automatic escaping and an enforced list of methods. Where a host blocks
 * a call or prints a reference literally, the sandbox fails and says what is missing.
 */
package org.sensible.sandbox.velocity;
