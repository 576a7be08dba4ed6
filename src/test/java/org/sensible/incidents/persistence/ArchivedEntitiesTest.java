package org.sensible.incidents.persistence;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.java.ao.schema.Table;
import org.junit.Test;

/** Every table is in the archive, or the guide says why it is not; and the guide knows every field. */
public class ArchivedEntitiesTest {

    private static final Path PROJECT = Path.of(System.getProperty("project.dir", "."));

    /** Written as incidents and events, by documents of their own. */
    private static final Set<Class<?>> DOCUMENTS =
            Set.of(IncidentRow.class, MilestoneRow.class, RestrictionRow.class, EventRow.class, RevisionRow.class);

    private static List<Class<?>> entities() throws IOException, ClassNotFoundException {
        String descriptor = Files.readString(PROJECT.resolve("atlassian-plugin.xml"));
        Matcher entity = Pattern.compile("<entity>([\\w.]+)</entity>").matcher(descriptor);
        List<Class<?>> entities = new ArrayList<>();
        while (entity.find()) {
            entities.add(Class.forName(entity.group(1)));
        }
        return entities;
    }

    private static String guide() throws IOException {
        return Files.readString(PROJECT.resolve("docs/archive.md"));
    }

    private static String table(Class<?> entity) {
        return entity.getAnnotation(Table.class).value();
    }

    @Test
    public void everyTable_isInTheArchiveOrTheGuideSaysWhyNot() throws Exception {
        assertTrue("entities found", entities().size() > 40);
        for (Class<?> entity : entities()) {
            boolean isIn = DOCUMENTS.contains(entity) || AoArchiveTables.LISTS.containsValue(entity);
            boolean isOut = guide().contains("\n| `" + table(entity) + "` |");
            assertTrue(
                    table(entity) + " is neither in the archive nor named as missing in docs/archive.md",
                    isIn || isOut);
            assertTrue(table(entity) + " is in the archive and named as missing", !(isIn && isOut));
        }
    }

    @Test
    public void everyListAndField_isInTheGuide() throws IOException {
        String guide = guide();
        List<String> missing = new ArrayList<>();
        AoArchiveTables.LISTS.forEach((list, entity) -> {
            int from = guide.indexOf("\n### `" + list + "`\n");
            String part = from < 0 ? "" : guide.substring(from, (guide + "\n### ").indexOf("\n### ", from + 1));
            for (Method getter : entity.getDeclaredMethods()) {
                String property = getter.getName().replaceFirst("^(get|is)", "");
                String field = property.substring(0, 1).toLowerCase(Locale.ROOT) + property.substring(1);
                if (getter.getParameterCount() == 0 && !part.contains("| `" + field + "` |")) {
                    missing.add(list + "." + field);
                }
            }
        });
        assertEquals(List.of(), missing);
    }

    @Test
    public void everySetting_isTakenAlongOrTheGuideSaysWhyNot() throws IOException {
        Set<String> named = new TreeSet<>(SettingRecords.KEPT);
        Matcher left = Pattern.compile("\\| `SETTING` \\|[^\n]*").matcher(guide());
        assertTrue(left.find());
        Matcher name = Pattern.compile("`([a-z]\\w+)`").matcher(left.group());
        while (name.find()) {
            assertTrue(name.group(1) + " is taken along and left", named.add(name.group(1)));
        }
        Set<String> all = new TreeSet<>(AoSettingsStore.OWN);
        Stream.of(AoBlamingWordStore.NAME, AoWeightsStore.NAME, AoFollowSettings.NAME)
                .forEach(all::add);
        assertEquals(all, named);
    }
}
