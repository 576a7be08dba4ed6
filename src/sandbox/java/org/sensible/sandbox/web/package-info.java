/**
 * The web side of one product: server, log-in, the plugin's REST and servlets with the host's access rules and XSRF
 * check, its files, and the frame around its pages.
 */
package org.sensible.sandbox.web;
