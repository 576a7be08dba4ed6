package org.sensible.sandbox.database;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.activeobjects.external.ActiveObjectsModuleMetaData;
import com.atlassian.sal.api.transaction.TransactionCallback;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.java.ao.ActiveObjectsException;
import net.java.ao.DBParam;
import net.java.ao.EntityManager;
import net.java.ao.EntityStreamCallback;
import net.java.ao.Query;
import net.java.ao.RawEntity;
import org.sensible.sandbox.StartRefused;

/**
 * A plugin's tables over the real library, in the transactions of the host. Until the plugin's {@code <ao>} module was
 * enabled every use is refused, as on the host, where it would wait for ever. Threads may share it.
 */
@SuppressWarnings("unchecked") // generic varargs, as the host declares them
public final class PluginObjects implements ActiveObjects {

    private final SqlDatabase database;
    private final Thread starter = Thread.currentThread();
    private final CompletableFuture<EntityManager> opened = new CompletableFuture<>();

    /** Tables that cannot be used yet; made on the thread that starts the plugin. */
    public PluginObjects(SqlDatabase database) {
        this.database = database;
    }

    /**
     * Makes the tables of these entities and from now on answers.
     *
     * @param namespace what the names of the tables are made of
     */
    public void open(String namespace, List<Class<? extends RawEntity<?>>> entities) {
        EntityTables tables = new EntityTables(namespace);
        entities.forEach(tables::check);
        EntityManager manager = new EntityManager(database.provider(), tables);
        try {
            manager.migrate(entities.toArray(Class[]::new));
        } catch (SQLException | RuntimeException failed) {
            throw new StartRefused("The tables of namespace " + namespace + " cannot be made: " + failed, failed);
        }
        opened.complete(manager);
    }

    private EntityManager manager() {
        EntityManager manager = opened.getNow(null);
        if (manager == null) {
            throw new IllegalStateException("Active Objects cannot be used while the plugin is starting: wait for "
                    + "LifecycleAware.onStart, and declare the entities in an <ao> module");
        }
        return manager;
    }

    /** Work of the library that reads or writes. */
    private interface Work<T> {
        T with(EntityManager manager) throws SQLException;
    }

    private interface Act {
        void with(EntityManager manager) throws SQLException;
    }

    private <T> T ask(Work<T> work) {
        try {
            return work.with(manager());
        } catch (SQLException failed) {
            throw new ActiveObjectsException("There was a SQL exception thrown by the Active Objects library", failed);
        }
    }

    private void act(Act act) {
        ask(manager -> {
            act.with(manager);
            return null;
        });
    }

    @Override
    public void migrate(Class<? extends RawEntity<?>>... types) {
        act(manager -> manager.migrate(types));
    }

    @Override
    public void migrateDestructively(Class<? extends RawEntity<?>>... types) {
        act(manager -> manager.migrateDestructively(types));
    }

    @Override
    @SuppressWarnings("deprecation") // deprecated in the library, not in the host's API
    public void flushAll() {
        act(EntityManager::flushAll);
    }

    @Override
    @SuppressWarnings("deprecation") // deprecated in the library, not in the host's API
    public void flush(RawEntity<?>... entities) {
        act(manager -> manager.flush(entities));
    }

    @Override
    public <T extends RawEntity<K>, K> T[] get(Class<T> type, K... keys) {
        return ask(manager -> manager.get(type, keys));
    }

    @Override
    public <T extends RawEntity<K>, K> T get(Class<T> type, K key) {
        return ask(manager -> manager.get(type, key));
    }

    @Override
    public <T extends RawEntity<K>, K> T create(Class<T> type, DBParam... params) {
        return ask(manager -> manager.create(type, params));
    }

    @Override
    public <T extends RawEntity<K>, K> T create(Class<T> type, Map<String, Object> params) {
        return ask(manager -> manager.create(type, params));
    }

    @Override
    public <T extends RawEntity<K>, K> void create(Class<T> type, List<Map<String, Object>> params) {
        act(manager -> manager.create(type, params));
    }

    @Override
    public void delete(RawEntity<?>... entities) {
        act(manager -> manager.delete(entities));
    }

    @Override
    public <K> int deleteWithSQL(Class<? extends RawEntity<K>> type, String criteria, Object... parameters) {
        return ask(manager -> manager.deleteWithSQL(type, criteria, parameters));
    }

    @Override
    public <T extends RawEntity<K>, K> T[] find(Class<T> type) {
        return ask(manager -> manager.find(type));
    }

    @Override
    public <T extends RawEntity<K>, K> T[] find(Class<T> type, String criteria, Object... parameters) {
        return ask(manager -> manager.find(type, criteria, parameters));
    }

    @Override
    public <T extends RawEntity<K>, K> T[] find(Class<T> type, Query query) {
        return ask(manager -> manager.find(type, query));
    }

    @Override
    public <T extends RawEntity<K>, K> T[] find(Class<T> type, String field, Query query) {
        return ask(manager -> manager.find(type, field, query));
    }

    @Override
    public <T extends RawEntity<K>, K> T[] findWithSQL(
            Class<T> type, String keyField, String sql, Object... parameters) {
        return ask(manager -> manager.findWithSQL(type, keyField, sql, parameters));
    }

    @Override
    public <T extends RawEntity<K>, K> void stream(Class<T> type, EntityStreamCallback<T, K> callback) {
        act(manager -> manager.stream(type, callback));
    }

    @Override
    public <T extends RawEntity<K>, K> void stream(Class<T> type, Query query, EntityStreamCallback<T, K> callback) {
        act(manager -> manager.stream(type, query, callback));
    }

    @Override
    public <K> int count(Class<? extends RawEntity<K>> type) {
        return ask(manager -> manager.count(type));
    }

    @Override
    public <K> int count(Class<? extends RawEntity<K>> type, String criteria, Object... parameters) {
        return ask(manager -> manager.count(type, criteria, parameters));
    }

    @Override
    public <K> int count(Class<? extends RawEntity<K>> type, Query query) {
        return ask(manager -> manager.count(type, query));
    }

    @Override
    public <T> T executeInTransaction(TransactionCallback<T> callback) {
        manager();
        return database.transactions().execute(callback::doInTransaction);
    }

    @Override
    public ActiveObjectsModuleMetaData moduleMetaData() {
        return new State();
    }

    /** What can be asked before the tables are there. */
    private final class State implements ActiveObjectsModuleMetaData {

        @Override
        public void awaitInitialization() throws ExecutionException, InterruptedException {
            refuseStarter();
            opened.get();
        }

        @Override
        public void awaitInitialization(long time, TimeUnit unit)
                throws InterruptedException, ExecutionException, TimeoutException {
            refuseStarter();
            opened.get(time, unit);
        }

        private void refuseStarter() {
            if (!opened.isDone() && Thread.currentThread() == starter) {
                throw new IllegalStateException(
                        "awaitInitialization on the thread that starts the plugin would never come back");
            }
        }

        @Override
        public boolean isInitialized() {
            return opened.isDone();
        }

        @Override
        public boolean isDataSourcePresent() {
            return true;
        }

        @Override
        public boolean isTablePresent(Class<? extends RawEntity<?>> type) {
            return ask(manager -> {
                String table = manager.getTableNameConverter().getName(type);
                try (Connection connection = database.dataSource().getConnection();
                        ResultSet tables = connection
                                .getMetaData()
                                .getTables(null, database.schema(), table, new String[] {"TABLE", "BASE TABLE"})) {
                    return tables.next();
                }
            });
        }
    }
}
