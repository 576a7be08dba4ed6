/** The events of a product, for both of them. */
package org.sensible.sandbox.event;
