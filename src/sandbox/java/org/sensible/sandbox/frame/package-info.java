/** What stands around the pages of both products: AUI and style sheets, words, and the web-resources of the plugin. */
package org.sensible.sandbox.frame;
