package org.sensible.incidents.policy.page;

import com.pholser.junit.quickcheck.generator.GenerationStatus;
import com.pholser.junit.quickcheck.generator.Generator;
import com.pholser.junit.quickcheck.random.SourceOfRandomness;

/** Seeds for what a property makes by itself; a failure names the seed. */
public final class Seeds extends Generator<Integer> {

    public Seeds() {
        super(Integer.class);
    }

    @Override
    public Integer generate(SourceOfRandomness random, GenerationStatus status) {
        return random.nextInt(0, 1_000_000);
    }
}
