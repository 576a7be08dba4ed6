package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotSame;

import java.lang.instrument.Instrumentation;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.bytebuddy.agent.ByteBuddyAgent;
import org.junit.BeforeClass;
import org.junit.Test;

/** With both products in use, no class of one is loaded in the other: there its host types do not exist. */
public class ProductsApartIT {

    private static final String BASE = "org.sensible.incidents.";

    private static Class<?>[] loaded;

    @BeforeClass
    public static void useBothProducts() throws Exception {
        new SelfTestIT().selfTest_passesInJira();
        new RoadIT().postmortem_holdsTheCuratedTimelineInBothZonesWithDates();
        Instrumentation instrumentation = ByteBuddyAgent.install();
        loaded = instrumentation.getAllLoadedClasses();
    }

    @Test
    public void jira_loadsNothingOfConfluence() {
        assertEquals(Set.of(), loadedBeside(BASE + "jira.JiraSelfTest", "confluence.", "rest.", "incident.Incidents"));
    }

    @Test
    public void confluence_loadsNothingOfJira() {
        assertEquals(Set.of(), loadedBeside(BASE + "confluence.IncidentPage", "jira."));
    }

    @Test
    public void products_haveClassesOfTheirOwn() {
        assertNotSame(bundleOf(BASE + "jira.JiraSelfTest"), bundleOf(BASE + "confluence.IncidentPage"));
    }

    private static Set<String> loadedBeside(String neighbour, String... prefixes) {
        ClassLoader bundle = bundleOf(neighbour);
        return Arrays.stream(loaded)
                .filter(type -> type.getClassLoader() == bundle)
                .map(Class::getName)
                .filter(name -> Arrays.stream(prefixes).anyMatch(prefix -> name.startsWith(BASE + prefix)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The bundle's class loader that loaded the class; the class path of the test has every class as well. */
    private static ClassLoader bundleOf(String name) {
        return Arrays.stream(loaded)
                .filter(type -> type.getName().equals(name))
                .map(Class::getClassLoader)
                .filter(loader -> loader != ProductsApartIT.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " was not loaded by any bundle"));
    }
}
