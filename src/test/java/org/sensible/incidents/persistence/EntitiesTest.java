package org.sensible.incidents.persistence;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import net.java.ao.RawEntity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.junit.Test;

/** Reads every entity against what five databases and Active Objects allow, since no name or type can change later. */
public class EntitiesTest {

    private static final int LONGEST_TABLE = 20;
    private static final int LONGEST_COLUMN = 30;
    private static final int LONGEST_KEY = 255;

    /** Words reserved in PostgreSQL 16, MySQL 8, Oracle 19c, SQL Server 2019 or H2 2, or refused by the hosts. */
    private static final Set<String> RESERVED = Set.of(
            ("ACCESS ADD ALL ALTER ANALYZE AND ANY AS ASC AUDIT AUTHORIZATION BACKUP BEGIN BETWEEN BIGINT BINARY BLOB"
                            + " BOTH BREAK BROWSE BULK BY CALL CASCADE CASE CAST CHANGE CHAR CHARACTER CHECK"
                            + " CHECKPOINT CLOB CLOSE CLUSTER CLUSTERED COALESCE COLLATE COLUMN COMMENT COMMIT"
                            + " COMPRESS COMPUTE CONDITION CONNECT CONSTRAINT CONTAINS CONTINUE CONVERT CREATE"
                            + " CROSS CUBE CURRENT CURSOR DATABASE DATABASES DATE DAY DEALLOCATE DEC DECIMAL"
                            + " DECLARE DEFAULT DELAYED DELETE DENSE_RANK DENY DESC DESCRIBE DETERMINISTIC DISK"
                            + " DISTINCT DISTRIBUTED DIV DOUBLE DROP DUAL DUMP EACH ELSE ELSEIF EMPTY ENCLOSED END"
                            + " ERRLVL ESCAPE ESCAPED EXCEPT EXCLUSIVE EXEC EXECUTE EXISTS EXIT EXPLAIN EXTERNAL"
                            + " FALSE FETCH FILE FILLFACTOR FLOAT FOR FORCE FOREIGN FREETEXT FROM FULL FULLTEXT"
                            + " FUNCTION GENERATED GET GOTO GRANT GROUP GROUPING GROUPS HAVING HOLDLOCK HOUR"
                            + " IDENTIFIED IDENTITY IF IGNORE IMMEDIATE IN INCREMENT INDEX INFILE INITIAL INNER"
                            + " INOUT INSENSITIVE INSERT INT INTEGER INTERSECT INTERVAL INTO IS ITERATE JOIN KEY"
                            + " KEYS KILL LAG LATERAL LEAD LEADING LEAVE LEFT LEVEL LIKE LIMIT LINEAR LINENO LINES"
                            + " LOAD LOCALTIME LOCALTIMESTAMP LOCK LONG LOOP MANUAL MATCH MERGE MINUS MINUTE MOD"
                            + " MODE MODIFIES MODIFY MONTH NATIONAL NATURAL NOAUDIT NOCHECK NOCOMPRESS NOT NOWAIT"
                            + " NULL NULLIF NUMBER NUMERIC OF OFF OFFLINE OFFSET OFFSETS ON ONLINE ONLY OPEN"
                            + " OPTIMIZE OPTION OPTIONALLY OR ORDER OUT OUTER OUTFILE OVER PARALLEL PARTITION"
                            + " PCTFREE PERCENT PIVOT PLAN PLACING PRECISION PRIMARY PRINT PRIOR PROC PROCEDURE"
                            + " PUBLIC PURGE QUALIFY RAISERROR RANGE RANK RAW READ READS REAL RECONFIGURE"
                            + " RECURSIVE REFERENCES REGEXP RELEASE RENAME REPEAT REPLACE REPLICATION REQUIRE"
                            + " RESIGNAL RESOURCE RESTORE RESTRICT RETURN RETURNING REVERT REVOKE RIGHT RLIKE ROLE"
                            + " ROLLBACK ROW ROWCOUNT ROWID ROWNUM ROWS RULE SAVE SCHEMA SCHEMAS SECOND SELECT"
                            + " SENSITIVE SEPARATOR SESSION SET SETUSER SHARE SHOW SHUTDOWN SIGNAL SIMILAR SIZE"
                            + " SMALLINT SOME SPATIAL SPECIFIC SQL SQLEXCEPTION SQLSTATE SQLWARNING SSL START"
                            + " STARTING STATISTICS STORED SUCCESSFUL SYMMETRIC SYNONYM SYSDATE SYSTEM SYSTEM_USER"
                            + " TABLE TABLESAMPLE TERMINATED TEXTSIZE THEN TIMESTAMP TO TOP TRAILING TRAN"
                            + " TRANSACTION TRIGGER TRUE TRUNCATE TSEQUAL TYPE UID UNDO UNION UNIQUE UNKNOWN UNLOCK"
                            + " UNPIVOT UNSIGNED UPDATE UPDATETEXT USAGE USE USER USING VALIDATE VALUE VALUES"
                            + " VARCHAR VARCHAR2 VARIADIC VARYING VERBOSE VIEW VIRTUAL WAITFOR WHEN WHENEVER WHERE"
                            + " WHILE WINDOW WITH WITHIN WRITE WRITETEXT XOR YEAR ZEROFILL")
                    .split(" "));

    @Test
    public void tables_haveShortNamesThatNoDatabaseReserves() {
        for (Class<?> entity : entities()) {
            String table = entity.getAnnotation(Table.class).value();
            assertTrue(table, table.matches("[A-Z][A-Z0-9_]*") && table.length() <= LONGEST_TABLE);
            assertFalse(table + " is reserved", RESERVED.contains(table));
        }
    }

    @Test
    public void columns_haveShortNamesThatNoDatabaseReserves() {
        forEachColumn((name, getter) -> {
            assertTrue(name + " is too long", column(getter).length() <= LONGEST_COLUMN);
            assertFalse(name + " is reserved", RESERVED.contains(column(getter)));
        });
    }

    @Test
    public void columns_areOfTypesThatEveryDatabaseHasAndNoDate() {
        Set<Class<?>> types = Set.of(String.class, int.class, long.class, boolean.class, Integer.class, Long.class);
        forEachColumn((name, getter) ->
                assertTrue(name + " is a " + getter.getReturnType(), types.contains(getter.getReturnType())));
    }

    @Test
    public void texts_sayHowLongTheyAre() {
        forEachColumn((name, getter) -> {
            if (getter.getReturnType() == String.class) {
                assertTrue(name + " has no @StringLength", getter.isAnnotationPresent(StringLength.class));
            }
        });
    }

    @Test
    public void texts_thatAreIndexedAreShort() {
        forEachColumn((name, getter) -> {
            boolean isIndexed = getter.isAnnotationPresent(Indexed.class) || getter.isAnnotationPresent(Unique.class);
            StringLength length = getter.getAnnotation(StringLength.class);
            if (isIndexed && length != null) {
                assertTrue(name + " is too long for an index", length.value() > 0 && length.value() <= LONGEST_KEY);
            }
        });
    }

    @Test
    public void uniqueColumns_areNeverNull() {
        forEachColumn((name, getter) -> {
            if (getter.isAnnotationPresent(Unique.class)) {
                assertTrue(name + " is unique but may be null", getter.isAnnotationPresent(NotNull.class));
            }
        });
    }

    @Test
    public void columns_haveASetterOfTheirType() {
        forEachColumn((name, getter) -> {
            String setter = "set" + property(getter);
            boolean isThere = Stream.of(getter.getDeclaringClass().getDeclaredMethods())
                    .anyMatch(m -> m.getName().equals(setter)
                            && List.of(m.getParameterTypes()).contains(getter.getReturnType()));
            assertTrue(name + " has no setter", isThere);
        });
    }

    private interface Check {
        void of(String name, Method getter);
    }

    private static void forEachColumn(Check check) {
        for (Class<?> entity : entities()) {
            for (Method method : entity.getDeclaredMethods()) {
                if (method.getParameterCount() == 0 && method.getReturnType() != void.class) {
                    check.of(entity.getSimpleName() + "." + column(method), method);
                }
            }
        }
    }

    private static List<Class<?>> entities() {
        List<Class<?>> entities = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.sensible.incidents")
                        .stream()
                        .filter(type -> type.isInterface() && type.isAssignableTo(RawEntity.class))
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
        assertFalse("no entity found", entities.isEmpty());
        return entities;
    }

    /** The name that Active Objects gives the column of an accessor. */
    private static String column(Method getter) {
        return property(getter).replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }

    private static String property(Method getter) {
        return getter.getName().replaceFirst("^(get|is)", "");
    }
}
