package org.sensible.incidents.policy;

import static org.junit.Assert.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

public class CoverageTest {

    private static final WorkingHours HOURS = WorkingHours.STANDARD;

    private static Optional<WorkingHours> of(String who, String userName) {
        return new Coverage(List.of(new CoverageRow(who, Set.of(), HOURS))).ofName(userName);
    }

    @Test
    public void user_isNamedInPlainWords() {
        assertEquals(Optional.of(HOURS), of("dana", "dana"));
        assertEquals(Optional.of(HOURS), of("Dana, erin", "dana"));
        assertEquals(Optional.of(HOURS), of("夜間（dana、erin）", "erin"));
        assertEquals(Optional.of(HOURS), of("d.smith", "d.smith"));
    }

    @Test
    public void user_isNotFoundInAnotherName() {
        assertEquals(Optional.empty(), of("dana.smith", "dana"));
        assertEquals(Optional.empty(), of("Team Danang", "dana"));
        assertEquals(Optional.empty(), Coverage.NONE.ofName("dana"));
    }
}
