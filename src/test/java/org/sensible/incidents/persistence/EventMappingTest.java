package org.sensible.incidents.persistence;

import static org.junit.Assert.assertEquals;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.Test;

public class EventMappingTest {

    /** A column that is missing there costs one more query for each event. */
    @Test
    public void columns_areThoseOfTheRow() {
        Set<String> expected = new TreeSet<>(Set.of("ID"));
        for (Method method : EventRow.class.getDeclaredMethods()) {
            if (method.getParameterCount() == 0) {
                String property = method.getName().replaceFirst("^(get|is)", "");
                expected.add(property.replaceAll("(?<!^)([A-Z])", "_$1").toUpperCase(Locale.ROOT));
            }
        }
        assertEquals(expected, new TreeSet<>(Arrays.asList(EventMapping.COLUMNS.split(", "))));
    }
}
