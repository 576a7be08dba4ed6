/** Mails of a product: they go to a list that a test can read, and nowhere else. */
package org.sensible.sandbox.mail;
