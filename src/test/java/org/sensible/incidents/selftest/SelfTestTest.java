package org.sensible.incidents.selftest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.junit.Test;

public class SelfTestTest {

    private interface Body {
        String run() throws Probe.Failed;
    }

    private static Probe probe(String name, Body body) {
        return new Probe() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String run() throws Failed {
                return body.run();
            }
        };
    }

    @Test
    public void run_goesOnAfterAProbeThatFails() {
        List<SelfTest.Finding> findings = new SelfTest(List.of(
                        probe("first", () -> {
                            throw new Probe.Failed("expected a, but got b");
                        }),
                        probe("second", () -> {
                            throw new IllegalStateException("the host is odd");
                        }),
                        probe("third", () -> "seen")))
                .run();
        assertEquals(new SelfTest.Finding("first", false, "expected a, but got b"), findings.get(0));
        assertFalse(findings.get(1).passed());
        assertTrue(findings.get(1).detail(), findings.get(1).detail().contains("the host is odd"));
        assertEquals(new SelfTest.Finding("third", true, "seen"), findings.get(2));
    }

    @Test
    public void run_reportsAMethodThatTheHostNoLongerHas() {
        List<SelfTest.Finding> findings = new SelfTest(List.of(probe("gone", () -> {
                    throw new NoSuchMethodError("restorePage");
                })))
                .run();
        assertFalse(findings.get(0).passed());
        assertTrue(findings.get(0).detail(), findings.get(0).detail().contains("restorePage"));
    }
}
