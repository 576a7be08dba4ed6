package org.sensible.incidents.persistence;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import net.java.ao.Entity;
import net.java.ao.Query;

/**
 * The rows of one entity as plain records, both ways: fields are its properties without the row's own id, and what counts
 * nanoseconds (properties that end in {@code At} or {@code Since}) is an instant.
 */
final class RecordRows<T extends Entity> implements Records {

    private static final int PORTION = 500;

    private final ActiveObjects ao;
    private final Class<T> entity;
    private final Map<String, Method> getters = new TreeMap<>();

    RecordRows(ActiveObjects ao, Class<T> entity) {
        this.ao = ao;
        this.entity = entity;
        for (Method method : entity.getDeclaredMethods()) {
            if (method.getParameterCount() == 0 && method.getName().matches("(get|is)[A-Z]\\w*")) {
                getters.put(field(method), method);
            }
        }
    }

    @Override
    public boolean isEmpty() {
        return ao.count(entity, Query.select()) == 0;
    }

    /** In the order in which they were kept; a query for each portion, since a row asks for what was not read with it. */
    @Override
    public void each(Consumer<Map<String, Object>> record) {
        String columns =
                "ID, " + getters.values().stream().map(RecordRows::column).collect(Collectors.joining(", "));
        int last = 0;
        T[] rows;
        do {
            rows = ao.find(
                    entity,
                    Query.select(columns).where("ID > ?", last).order("ID ASC").limit(PORTION));
            for (T row : rows) {
                record.accept(read(row));
                last = row.getID();
            }
        } while (rows.length == PORTION);
    }

    private Map<String, Object> read(T row) {
        Map<String, Object> record = new TreeMap<>();
        getters.forEach((field, getter) -> {
            Object value = value(row, getter);
            if (value != null) {
                record.put(field, isInstant(getter) ? Nanoseconds.toInstant((Long) value) : value);
            }
        });
        return record;
    }

    private static Object value(Object row, Method getter) {
        try {
            return getter.invoke(row);
        } catch (IllegalAccessException | InvocationTargetException unreadable) {
            throw new IllegalStateException(getter.toString(), unreadable);
        }
    }

    @Override
    public void add(Map<String, Object> record) {
        Map<String, Object> columns = new HashMap<>();
        record.forEach((field, value) -> {
            Method getter = getters.get(field);
            if (getter == null) {
                throw new IllegalArgumentException("there is no field " + field);
            }
            columns.put(column(getter), stored(field, value, getter));
        });
        ao.create(entity, List.<Map<String, Object>>of(columns));
    }

    private static Object stored(String field, Object value, Method getter) {
        Class<?> type = getter.getReturnType();
        if (isInstant(getter)) {
            return Nanoseconds.of(Instant.parse(value.toString()));
        }
        if ((type == Long.class || type == long.class) && value instanceof Long) {
            return value;
        }
        if ((type == Integer.class || type == int.class) && value instanceof Long number) {
            return Math.toIntExact(number);
        }
        if ((type == Boolean.class || type == boolean.class) && value instanceof Boolean
                || type == String.class && value instanceof String) {
            return value;
        }
        throw new IllegalArgumentException(field + " is a " + type.getSimpleName());
    }

    private static boolean isInstant(Method getter) {
        boolean isNumber = getter.getReturnType() == Long.class || getter.getReturnType() == long.class;
        return isNumber && getter.getName().matches(".*(At|Since)");
    }

    private static String property(Method getter) {
        return getter.getName().replaceFirst("^(get|is)", "");
    }

    private static String field(Method getter) {
        String property = property(getter);
        return property.substring(0, 1).toLowerCase(Locale.ROOT) + property.substring(1);
    }

    private static String column(Method getter) {
        return property(getter).replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }
}
