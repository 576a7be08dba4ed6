package org.sensible.sandbox;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.java.ao.RawEntity;
import org.sensible.sandbox.database.PluginObjects;
import org.sensible.sandbox.database.SqlDatabase;

/**
 * An empty database of its own for the contract test of a store, with Active Objects as the sandbox runs it. Close it
 * when the test is over.
 */
public final class StoreDatabase implements AutoCloseable {

    private static final String NAMESPACE = "org.sensible.incidents";

    private final SqlDatabase database;

    private StoreDatabase(SqlDatabase database) {
        this.database = database;
    }

    /** In memory. */
    public static StoreDatabase h2() {
        return new StoreDatabase(SqlDatabase.open("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "store"));
    }

    /** A schema of a real PostgreSQL server, which is started once and runs until the JVM ends. */
    public static StoreDatabase postgres() {
        String schema = "store_" + UUID.randomUUID().toString().replace('-', '_');
        return new StoreDatabase(SqlDatabase.open(postgresUrl(), schema));
    }

    /** The address of the PostgreSQL server of this JVM, user included. */
    public static String postgresUrl() {
        return Server.POSTGRES.getJdbcUrl("postgres", "postgres");
    }

    /** The address of an empty database of that server, user included, for a sandbox that shares with nobody. */
    public static String freshPostgresUrl() {
        String name = "sandbox_" + UUID.randomUUID().toString().replace('-', '_');
        try (Connection connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException failed) {
            throw new IllegalStateException("PostgreSQL makes no database", failed);
        }
        return Server.POSTGRES.getJdbcUrl("postgres", name);
    }

    /** Active Objects over the tables of these entities, in the namespace of the plugin. */
    @SafeVarargs
    public final ActiveObjects activeObjects(Class<? extends RawEntity<?>>... entities) {
        PluginObjects objects = new PluginObjects(database);
        List<Class<? extends RawEntity<?>>> tables = new ArrayList<>();
        for (Class<? extends RawEntity<?>> entity : entities) {
            tables.add(entity);
        }
        objects.open(NAMESPACE, tables);
        return objects;
    }

    /** The connections and transactions that Active Objects joins. */
    public Database database() {
        return database;
    }

    @Override
    public void close() {
        database.drop();
        database.close();
    }

    /** Started by the first who asks. */
    private static final class Server {

        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            File folder = new File("target/postgres").getAbsoluteFile();
            try {
                return EmbeddedPostgres.builder()
                        .setOverrideWorkingDirectory(folder)
                        .setDataDirectory(new File(
                                folder, "data-" + ProcessHandle.current().pid()))
                        .setCleanDataDirectory(true)
                        .start();
            } catch (IOException failed) {
                throw new UncheckedIOException("PostgreSQL does not start", failed);
            }
        }
    }
}
