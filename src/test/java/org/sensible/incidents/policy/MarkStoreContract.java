package org.sensible.incidents.policy;

import static org.junit.Assert.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.Test;
import org.sensible.incidents.incident.Person;

/** What every store of marks does. */
public abstract class MarkStoreContract {

    private static final Person ALICE = new Person("alice-key");
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456789Z");
    private static final DemandMark EXCEPTED =
            new DemandMark("uid-1", "lead", DemandMark.Kind.EXCEPTED, "all were 起きて 💳", NOW, ALICE);
    private static final DemandMark DONE =
            new DemandMark("uid-1", "customers-called", DemandMark.Kind.DONE, null, NOW, ALICE);
    private static final DemandMark OTHER = new DemandMark("uid-2", "lead", DemandMark.Kind.DONE, null, NOW, ALICE);

    protected abstract MarkStore marks();

    @Test
    public void marks_areGivenAsTheyWereForTheIncidentsAskedFor() {
        keep(EXCEPTED, DONE, OTHER);
        assertEquals(Set.of(EXCEPTED, DONE), of("uid-1"));
        assertEquals(Set.of(EXCEPTED, DONE, OTHER), of("uid-1", "uid-2", "uid-3"));
        assertEquals(Set.of(), of("uid-3"));
        assertEquals(Set.of(), of());
    }

    @Test
    public void put_takesThePlaceOfWhatWasSaidBefore() {
        keep(EXCEPTED);
        DemandMark again = new DemandMark("uid-1", "lead", DemandMark.Kind.DONE, null, NOW.plusSeconds(1), ALICE);
        keep(again);
        assertEquals(Set.of(again), of("uid-1"));
    }

    @Test
    public void remove_takesOneBack() {
        keep(EXCEPTED, DONE);
        marks().remove("uid-1", "lead");
        marks().remove("uid-1", "no-such-rule");
        assertEquals(Set.of(DONE), of("uid-1"));
    }

    @Test
    public void removeAll_leavesOtherIncidentsAlone() {
        keep(EXCEPTED, DONE, OTHER);
        marks().removeAll("uid-1");
        assertEquals(Set.of(OTHER), of("uid-1", "uid-2"));
    }

    @Test
    public void of_takesThousandsAtOnce() {
        keep(EXCEPTED, OTHER);
        List<String> uids = new ArrayList<>();
        for (int i = 0; i < 1_700; i++) {
            uids.add("nobody-" + i);
        }
        uids.add("uid-2");
        assertEquals(List.of(OTHER), marks().of(uids));
    }

    private void keep(DemandMark... all) {
        for (DemandMark mark : all) {
            marks().put(mark);
        }
    }

    private Set<DemandMark> of(String... uids) {
        return new HashSet<>(marks().of(List.of(uids)));
    }
}
