/** Web fragments: what the plugin adds to the pages of a product, by location, with conditions and context providers. */
package org.sensible.sandbox.fragment;
