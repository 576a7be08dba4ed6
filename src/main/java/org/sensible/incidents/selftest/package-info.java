/**
 * The self-test: tries, on the installation at hand, each thing that the product relies on and that no build can try, and
 * reports it in words to paste into an issue. Knows no host; the probes are adapters.
 */
package org.sensible.incidents.selftest;
