/**
 * Tables of Active Objects and the stores over them that implement the features' ports. Rows and database ids never leave
 * it. The names of tables and columns are fixed for good: Active Objects can neither rename nor retype them.
 */
package org.sensible.incidents.persistence;
