package org.sensible.incidents.incident;

import com.pholser.junit.quickcheck.generator.GenerationStatus;
import com.pholser.junit.quickcheck.generator.Generator;
import com.pholser.junit.quickcheck.random.SourceOfRandomness;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Any set of milestones, in any state, at instants in any order, with some instants equal. */
public final class MilestonesGenerator extends Generator<Milestones> {

    public MilestonesGenerator() {
        super(Milestones.class);
    }

    @Override
    public Milestones generate(SourceOfRandomness random, GenerationStatus status) {
        Milestones milestones = Milestones.declared(instant(random), null);
        List<Milestone> order = new ArrayList<>(List.of(Milestone.values()));
        Collections.shuffle(order, random.toJDKRandom());
        for (Milestone milestone : order) {
            milestones = any(milestones, milestone, random);
        }
        return milestones;
    }

    private static Milestones any(Milestones milestones, Milestone milestone, SourceOfRandomness random) {
        switch (random.nextInt(milestone.isOptional() ? 4 : 2)) {
            case 0:
                return milestones.set(milestone, instant(random), null, null);
            case 1:
                return milestones.propose(milestone, instant(random), List.of());
            case 2:
                return milestones.waive(milestone, "not needed", null);
            default:
                return milestones;
        }
    }

    private static Instant instant(SourceOfRandomness random) {
        return Instant.ofEpochSecond(1_700_000_000L + random.nextInt(20), random.nextInt(4) * 250_000_000L);
    }
}
