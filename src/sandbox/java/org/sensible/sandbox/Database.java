package org.sensible.sandbox;

import javax.sql.DataSource;

/** The database of one product, shared by the product's own tables and Active Objects. */
public interface Database {

    /** Connections taken from it inside {@link #transactions} belong to the transaction that runs; else they commit by themselves. */
    DataSource dataSource();

    Transactions transactions();
}
