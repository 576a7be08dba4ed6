package org.sensible.sandbox.database;

import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import net.java.ao.EntityManagerConfiguration;
import net.java.ao.RawEntity;
import net.java.ao.SchemaConfiguration;
import net.java.ao.atlassian.AtlassianFieldNameConverter;
import net.java.ao.atlassian.AtlassianIndexNameConverter;
import net.java.ao.atlassian.AtlassianSequenceNameConverter;
import net.java.ao.atlassian.AtlassianTableNameConverter;
import net.java.ao.atlassian.AtlassianTriggerNameConverter;
import net.java.ao.atlassian.AtlassianUniqueNameConverter;
import net.java.ao.builder.SimpleNameConverters;
import net.java.ao.schema.Ignore;
import net.java.ao.schema.NameConverters;
import net.java.ao.schema.info.CachingEntityInfoResolverFactory;
import net.java.ao.schema.info.EntityInfoResolverFactory;
import org.sensible.sandbox.StartRefused;

/**
 * Names of tables and columns as the hosts give them: {@code AO_}, the last six hex digits of the MD5 of the namespace,
 * and the entity's own name; and what the hosts refuse.
 */
final class EntityTables implements EntityManagerConfiguration {

    /** Refused by the host as names of columns: platform documentation, "Column names". */
    private static final Set<String> REFUSED = Set.of("BLOB", "CLOB", "NUMBER", "ROWID", "TIMESTAMP", "VARCHAR2");

    private static final int LONGEST = 30;
    private static final int DIGITS = 6;

    private final String prefix;
    private final NameConverters names;

    EntityTables(String namespace) {
        prefix = prefix(namespace);
        names = new SimpleNameConverters(
                new AtlassianTableNameConverter(name -> prefix + name),
                new AtlassianFieldNameConverter(),
                new AtlassianSequenceNameConverter(),
                new AtlassianTriggerNameConverter(),
                new AtlassianIndexNameConverter(),
                new AtlassianUniqueNameConverter());
    }

    static String prefix(String namespace) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(namespace.getBytes(StandardCharsets.UTF_8));
            String hex = HexFormat.of().withUpperCase().formatHex(digest);
            return "AO_" + hex.substring(hex.length() - DIGITS) + "_";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has MD5", impossible);
        }
    }

    /** Refuses an entity whose table or columns the host would refuse. */
    void check(Class<? extends RawEntity<?>> entity) {
        refuseLong(table(entity), "table of " + entity.getName());
        for (Method method : entity.getMethods()) {
            if (method.isAnnotationPresent(Ignore.class) || method.getDeclaringClass() == RawEntity.class) {
                continue;
            }
            String column = names.getFieldNameConverter().getName(method);
            if (column != null) {
                refuseLong(column, "column of " + entity.getName());
                if (REFUSED.contains(column)) {
                    throw new StartRefused("Entity " + entity.getName() + " has a column named " + column
                            + ", which the host refuses");
                }
            }
        }
    }

    private static void refuseLong(String name, String what) {
        if (name.length() > LONGEST) {
            throw new StartRefused(
                    name + ", " + what + ", has " + name.length() + " characters; the host takes at most " + LONGEST);
        }
    }

    String table(Class<? extends RawEntity<?>> entity) {
        return names.getTableNameConverter().getName(entity);
    }

    @Override
    @SuppressWarnings("deprecation") // the library still asks
    public boolean useWeakCache() {
        return true;
    }

    @Override
    public NameConverters getNameConverters() {
        return names;
    }

    @Override
    public SchemaConfiguration getSchemaConfiguration() {
        // Migration looks at the plugin's own tables only: nobody else's are dropped or changed.
        return (table, caseSensitive) ->
                caseSensitive ? table.startsWith(prefix) : table.regionMatches(true, 0, prefix, 0, prefix.length());
    }

    @Override
    public EntityInfoResolverFactory getEntityInfoResolverFactory() {
        return new CachingEntityInfoResolverFactory();
    }
}
