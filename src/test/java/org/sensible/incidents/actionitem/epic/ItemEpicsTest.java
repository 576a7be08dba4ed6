package org.sensible.incidents.actionitem.epic;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.sensible.incidents.incident.IncidentFixture.ALICE;
import static org.sensible.incidents.incident.IncidentFixture.anIncident;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;
import org.sensible.incidents.actionitem.ActionItem;
import org.sensible.incidents.actionitem.InMemoryItemRequests;
import org.sensible.incidents.actionitem.Isu;
import org.sensible.incidents.actionitem.ItemWorld;
import org.sensible.incidents.actionitem.JiraSilent;
import org.sensible.incidents.actionitem.Level;
import org.sensible.incidents.actionitem.OnceOnly;
import org.sensible.incidents.actionitem.Size;
import org.sensible.incidents.actionitem.WantedItem;
import org.sensible.incidents.actionitem.follow.FollowRules;
import org.sensible.incidents.actionitem.follow.InMemoryFollowSettings;
import org.sensible.incidents.incident.Conflict;
import org.sensible.incidents.incident.IncidentWorld;
import org.sensible.incidents.incident.Refusal;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;

public class ItemEpicsTest {

    private final ItemWorld world = new ItemWorld();
    private final InMemoryFollowSettings settings = new InMemoryFollowSettings();
    private final FakeEpics jira = new FakeEpics();
    private final IncidentWorld.DirectUnit work = new IncidentWorld.DirectUnit();
    private final ItemEpics epics = new ItemEpics(
            settings,
            jira,
            world.jira,
            world.incidents.store,
            new OnceOnly(new InMemoryItemRequests(), work, world.clock),
            work,
            new KeyAndArguments());
    private String incident;

    @Before
    public void declareAndSwitchOn() {
        incident = world.incidents.given(anIncident()).key();
        settings.write(new FollowRules(true, true, true, FollowRules.DEFAULTS.dueDays()));
    }

    @Test
    public void nobodySwitchedItOn_makesNothing() {
        settings.write(FollowRules.DEFAULTS);
        assertNull(epics.file(item()).item().property().epic());
        assertEquals(Map.of(), jira.made);
    }

    @Test
    public void firstItem_makesTheEpicAndTheOthersJoin() {
        ItemEpics.Filed first = epics.file(item());
        ItemEpics.Filed second = epics.file(item());
        assertEquals("OPS-90", first.item().property().epic());
        assertEquals("OPS-90", second.item().property().epic());
        assertEquals(Map.of("OPS-90", "OPS|incidents.epic.summary[INC-1]|INC-1|incidents-epic-INC-1"), jira.made);
        assertEquals(List.of("OPS-1 in OPS-90", "OPS-2 in OPS-90"), jira.put);
        assertEquals("OPS-90", world.jira.properties.get("OPS-2").epic());
    }

    @Test
    public void epicThatTheSearchDoesNotShowYet_isNotMadeAgain() {
        epics.file(item());
        jira.isIndexed = false;
        assertEquals("OPS-90", epics.file(item()).item().property().epic());
        assertEquals(1, jira.made.size());
    }

    @Test
    public void epicWhoseMakingNobodyHeardOf_isFoundTheNextTime() {
        jira.refusalAfterCreation = new JiraSilent(Text.of("silent"));
        ItemEpics.Filed first = epics.file(item());
        assertEquals("incidents.epic.notFiled", first.trouble().key());
        jira.refusalAfterCreation = null;
        assertEquals("OPS-90", epics.file(first.item()).item().property().epic());
        assertEquals(1, jira.made.size());
    }

    @Test
    public void projectWithoutEpics_leavesTheItemAsItIsAndSaysSo() {
        jira.refusal = new Conflict(Text.of("incidents.epic.none", "OPS"));
        ItemEpics.Filed filed = epics.file(item());
        assertNull(filed.item().property().epic());
        assertEquals(
                Text.of("incidents.epic.notFiled", "OPS-1", Text.of("incidents.epic.none", "OPS")), filed.trouble());
        jira.refusal = null;
        assertEquals(
                "the next one may",
                "OPS-90",
                epics.file(item()).item().property().epic());
    }

    @Test
    public void itemInAnEpic_staysThere() {
        ActionItem item = item();
        ActionItem filed = item.with(item.property().inEpic("WEB-3"));
        assertEquals("WEB-3", epics.file(filed).item().property().epic());
        assertEquals(List.of(), jira.put);
    }

    private ActionItem item() {
        return world.newItems.raise(
                incident,
                new WantedItem(
                        "Cap retries",
                        "OPS",
                        null,
                        null,
                        null,
                        null,
                        new Isu(Level.HIGH, Size.M, Level.MEDIUM, null),
                        null),
                null,
                ALICE);
    }

    private static final class FakeEpics implements EpicGateway {

        private final Map<String, String> made = new LinkedHashMap<>();
        private final List<String> put = new ArrayList<>();
        private boolean isIndexed = true;
        private Refusal refusal;
        private Refusal refusalAfterCreation;

        @Override
        public Optional<String> find(String label) {
            return made.entrySet().stream()
                    .filter(epic -> isIndexed && epic.getValue().endsWith("|" + label))
                    .map(Map.Entry::getKey)
                    .findFirst();
        }

        @Override
        public String create(String project, String summary, String name, String label) {
            fail(refusal);
            String key = project + "-" + (90 + made.size());
            made.put(key, String.join("|", project, summary, name, label));
            fail(refusalAfterCreation);
            return key;
        }

        @Override
        public void put(String issueKey, String epicKey) {
            put.add(issueKey + " in " + epicKey);
        }

        private static void fail(Refusal with) {
            if (with != null) {
                throw with;
            }
        }
    }

    private static final class KeyAndArguments implements Wording {

        @Override
        public String say(Text text) {
            return text.key() + text.arguments();
        }

        @Override
        public String tell(Text text) {
            return say(text);
        }
    }
}
