/** The application links between the sandbox's two products: real requests over loopback HTTP as whoever acts. */
package org.sensible.sandbox.link;
