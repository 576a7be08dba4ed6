package org.sensible.incidents.selftest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.junit.Test;

public class SelfTestTest {

    private interface Body {
        String run() throws Probe.Failed, Probe.Skipped;
    }

    private static Probe probe(String name, Body body) {
        return new Probe() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String run() throws Failed, Skipped {
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
        assertEquals(new SelfTest.Finding("first", SelfTest.State.FAILED, "expected a, but got b"), findings.get(0));
        assertEquals(SelfTest.State.FAILED, findings.get(1).state());
        assertTrue(findings.get(1).detail(), findings.get(1).detail().contains("the host is odd"));
        assertEquals(new SelfTest.Finding("third", SelfTest.State.PASSED, "seen"), findings.get(2));
    }

    @Test
    public void run_tellsWhatCouldNotBeTried() {
        List<SelfTest.Finding> findings = new SelfTest(List.of(probe("drafts", () -> {
                    throw new Probe.Skipped("log in by the browser");
                })))
                .run();
        assertEquals(
                List.of(new SelfTest.Finding("drafts", SelfTest.State.SKIPPED, "log in by the browser")), findings);
    }

    @Test
    public void report_passesWhereNothingFailed() {
        SelfTest.Finding passed = new SelfTest.Finding("a", SelfTest.State.PASSED, "seen");
        SelfTest.Finding skipped = new SelfTest.Finding("b", SelfTest.State.SKIPPED, "no space");
        SelfTest.Finding failed = new SelfTest.Finding("c", SelfTest.State.FAILED, "odd");
        assertTrue(Report.of("Confluence", "10.0.3", List.of(passed, skipped)).passed());
        assertFalse(Report.of("Confluence", "10.0.3", List.of(passed, failed)).passed());
    }

    @Test
    public void run_reportsAMethodThatTheHostNoLongerHas() {
        List<SelfTest.Finding> findings = new SelfTest(List.of(probe("gone", () -> {
                    throw new NoSuchMethodError("restorePage");
                })))
                .run();
        assertEquals(SelfTest.State.FAILED, findings.get(0).state());
        assertTrue(findings.get(0).detail(), findings.get(0).detail().contains("restorePage"));
    }
}
