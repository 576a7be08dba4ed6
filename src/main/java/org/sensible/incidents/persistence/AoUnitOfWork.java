package org.sensible.incidents.persistence;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.activeobjects.external.ActiveObjectsModuleMetaData;
import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.component.JiraComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import jakarta.inject.Inject;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.sensible.incidents.incident.UnitOfWork;

/**
 * The host's transactions, through Active Objects. The first unit waits until the tables are there, so none may run in
 * the thread that starts the plugin. Threads may share it.
 */
@ConfluenceComponent
@JiraComponent
public final class AoUnitOfWork implements UnitOfWork {

    private static final long SECONDS_TO_WAIT = 60;

    private final ActiveObjects ao;

    @Inject
    public AoUnitOfWork(@ComponentImport ActiveObjects ao) {
        this.ao = ao;
    }

    @Override
    public <T> T call(Supplier<T> work) {
        awaitTables();
        return ao.executeInTransaction(work::get);
    }

    private void awaitTables() {
        ActiveObjectsModuleMetaData tables = ao.moduleMetaData();
        if (tables.isInitialized()) {
            return;
        }
        try {
            tables.awaitInitialization(SECONDS_TO_WAIT, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the tables", interrupted);
        } catch (ExecutionException | TimeoutException failed) {
            throw new IllegalStateException("the tables are not there", failed);
        }
    }
}
