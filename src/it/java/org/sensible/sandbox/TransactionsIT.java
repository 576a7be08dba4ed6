package org.sensible.sandbox;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import net.java.ao.ActiveObjectsException;
import net.java.ao.Entity;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.UnexpectedRollbackException;

/** Active Objects and the product's own tables share the transactions of the host, on both databases. */
@RunWith(Parameterized.class)
public class TransactionsIT {

    /** A row. */
    @Table("NOTE")
    public interface NoteRow extends Entity {

        @NotNull
        @Unique
        @StringLength(64)
        String getDigest();

        void setDigest(String digest);

        @StringLength(StringLength.UNLIMITED)
        String getBodyText();

        void setBodyText(String text);
    }

    @Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return List.of(
                new Object[] {"H2", (Supplier<StoreDatabase>) StoreDatabase::h2},
                new Object[] {"PostgreSQL", (Supplier<StoreDatabase>) StoreDatabase::postgres});
    }

    @Parameter
    public String name;

    @Parameter(1)
    public Supplier<StoreDatabase> open;

    private StoreDatabase database;
    private ActiveObjects ao;

    @Before
    public void open() {
        database = open.get();
        ao = database.activeObjects(NoteRow.class);
    }

    @After
    public void close() {
        database.close();
    }

    private void note(String digest) {
        ao.create(NoteRow.class, Map.of("DIGEST", digest, "BODY_TEXT", "text of " + digest));
    }

    private int notes() {
        return ao.count(NoteRow.class);
    }

    @Test
    public void table_isNamedByTheNamespace() throws SQLException {
        try (Connection connection = database.database().dataSource().getConnection();
                ResultSet tables = connection.getMetaData().getTables(null, null, "AO_637BCF_NOTE", null)) {
            assertTrue(tables.next());
        }
        assertTrue(ao.moduleMetaData().isTablePresent(NoteRow.class));
        assertTrue(ao.moduleMetaData().isInitialized());
    }

    @Test
    public void work_isCommittedTogether() {
        ao.executeInTransaction(() -> {
            note("a");
            note("b");
            return null;
        });
        assertEquals(2, notes());
    }

    @Test
    public void failure_undoesAllOfIt() {
        assertThrows(
                IllegalStateException.class,
                () -> ao.executeInTransaction(() -> {
                    note("a");
                    throw new IllegalStateException("no");
                }));
        assertEquals(0, notes());
    }

    @Test
    public void nestedWork_joins() {
        assertThrows(
                IllegalStateException.class,
                () -> ao.executeInTransaction(() -> {
                    ao.executeInTransaction(() -> {
                        note("inner");
                        return null;
                    });
                    throw new IllegalStateException("outer");
                }));
        assertEquals(0, notes());
    }

    @Test
    public void nestedFailure_doomsTheWholeEvenWhenCaught() {
        assertThrows(
                UnexpectedRollbackException.class,
                () -> ao.executeInTransaction(() -> {
                    note("outer");
                    assertThrows(
                            IllegalStateException.class,
                            () -> ao.executeInTransaction(() -> {
                                throw new IllegalStateException("inner");
                            }));
                    return null;
                }));
        assertEquals(0, notes());
    }

    @Test
    public void productsTables_joinAsWell() {
        JdbcClient sql = JdbcClient.create(database.database().dataSource());
        sql.sql("CREATE TABLE PAGE (TITLE VARCHAR(64))").update();
        Transactions transactions = database.database().transactions();
        assertThrows(
                IllegalStateException.class,
                () -> transactions.run(() -> {
                    assertTrue(transactions.isActive());
                    sql.sql("INSERT INTO PAGE VALUES ('a')").update();
                    note("a");
                    assertEquals(1, notes());
                    throw new IllegalStateException("no");
                }));
        assertFalse(transactions.isActive());
        assertEquals(0, notes());
        assertEquals(
                0,
                sql.sql("SELECT COUNT(*) FROM PAGE")
                        .query(Integer.class)
                        .single()
                        .intValue());
    }

    @Test
    public void uniqueViolation_isAnExceptionOfTheLibrary() {
        note("a");
        assertThrows(ActiveObjectsException.class, () -> note("a"));
        assertEquals(1, notes());
    }

    @Test
    public void migration_canBeRepeated() {
        note("a");
        ActiveObjects again = database.activeObjects(NoteRow.class);
        assertEquals(1, again.count(NoteRow.class));
        assertEquals("text of a", again.find(NoteRow.class)[0].getBodyText());
    }
}
