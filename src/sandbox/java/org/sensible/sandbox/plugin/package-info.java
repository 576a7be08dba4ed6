/**
 * The plugin inside a product: the jar and its descriptor, the OSGi framework that it is installed in, its beans by the
 * scanner index, its modules by type. Strict rather than complete: what is not understood stops the start.
 */
package org.sensible.sandbox.plugin;
