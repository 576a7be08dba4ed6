/**
 * The database of one product: connections and transactions as the host has them, the user directory, and Active
 * Objects over the real library.
 */
package org.sensible.sandbox.database;
