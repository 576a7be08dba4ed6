/**
 * The sandbox: a small stand-in for Confluence and Jira that runs the built jar in a real OSGi framework, wires it from
 * its own scanner index and descriptor, and refuses loudly what it does not know. It knows the host API and the jar,
 * never the classes of the plugin, and is never part of the jar. Nothing in it is null unless it says so.
 */
package org.sensible.sandbox;
