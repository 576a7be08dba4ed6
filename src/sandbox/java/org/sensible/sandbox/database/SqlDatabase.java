package org.sensible.sandbox.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import net.java.ao.DatabaseProvider;
import net.java.ao.DisposableDataSource;
import net.java.ao.db.H2DatabaseProvider;
import net.java.ao.db.PostgreSQLDatabaseProvider;
import org.sensible.sandbox.Database;
import org.sensible.sandbox.StartRefused;
import org.sensible.sandbox.Transactions;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** A pool of connections to one schema of an H2 or PostgreSQL database. Threads may share it. */
public final class SqlDatabase implements Database, AutoCloseable {

    private static final Pattern SCHEMA = Pattern.compile("[a-z][a-z0-9_]{0,62}");
    private static final int CONNECTIONS = 10;
    private static final long PATIENCE_MILLIS = 10_000;

    private final HikariDataSource pool;
    private final HostDataSource dataSource;
    private final String schema;
    private final boolean h2;
    private final Transactions transactions;

    private SqlDatabase(String url, String schema, boolean h2) {
        this.schema = schema;
        this.h2 = h2;
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setSchema(schema);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(PATIENCE_MILLIS);
        pool = new HikariDataSource(config);
        dataSource = new HostDataSource(pool);
        transactions = new SpringTransactions(new DataSourceTransactionManager(pool));
    }

    /** An H2 database in a file of that folder, made where there is none. */
    public static SqlDatabase inFolder(Path folder) {
        // H2 would otherwise close the database in a shutdown hook of its own, before the plugin has stopped; and it
        // would
        // lose what it committed within the last half second when the process is killed, as no host's database does.
        return open(
                "jdbc:h2:file:" + folder.toAbsolutePath().resolve("database") + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0",
                "public");
    }

    /**
     * A schema of the database at that address, made where there is none.
     *
     * @param url {@code jdbc:h2:…} or {@code jdbc:postgresql:…}, user and password included
     * @param schema lower case; H2 keeps it in upper case
     */
    public static SqlDatabase open(String url, String schema) {
        boolean h2 = url.startsWith("jdbc:h2:");
        if (!h2 && !url.startsWith("jdbc:postgresql:")) {
            throw new StartRefused(
                    "The sandbox runs on H2 and PostgreSQL, but the address of the database is " + withoutSecrets(url));
        }
        if (!SCHEMA.matcher(schema).matches()) {
            throw new IllegalArgumentException("not the name of a schema: " + schema);
        }
        String name = h2 ? schema.toUpperCase(Locale.ROOT) : schema;
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS " + name);
            return new SqlDatabase(url, name, h2);
        } catch (SQLException refused) {
            throw new StartRefused(
                    "The database at " + withoutSecrets(url) + " cannot be opened: " + refused.getMessage(), refused);
        }
    }

    private static String withoutSecrets(String url) {
        return url.replaceAll("(?i)(password=)[^&;]*", "$1…");
    }

    @Override
    public DataSource dataSource() {
        return dataSource;
    }

    @Override
    public Transactions transactions() {
        return transactions;
    }

    /** The library's dialect for this database, over the connections of the running transaction. */
    DatabaseProvider provider() {
        return h2 ? new H2DatabaseProvider(dataSource, schema) : new PostgreSQLDatabaseProvider(dataSource, schema);
    }

    String schema() {
        return schema;
    }

    /** Removes the schema and all that is in it. */
    public void drop() {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA " + schema + " CASCADE");
        } catch (SQLException failed) {
            throw new IllegalStateException("schema " + schema + " cannot be dropped", failed);
        }
    }

    @Override
    public void close() {
        pool.close();
    }

    /** Gives Active Objects, which wants to dispose of what it uses, the connections of the host. */
    private static final class HostDataSource extends TransactionAwareDataSourceProxy implements DisposableDataSource {

        HostDataSource(DataSource pool) {
            super(pool);
        }

        @Override
        public void dispose() {
            // The pool belongs to the database, which closes it.
        }
    }
}
