package org.sensible.incidents.selftest;

import java.util.List;

/**
 * What the self-test answers: what was tried where, and whether nothing of it failed. What was skipped counts for neither.
 *
 * @param product the host's name
 * @param version the host's
 * @param passed whether no probe failed
 */
public record Report(String product, String version, boolean passed, List<SelfTest.Finding> findings) {

    public Report {
        findings = List.copyOf(findings);
    }

    public static Report of(String product, String version, List<SelfTest.Finding> findings) {
        boolean passed = findings.stream().noneMatch(finding -> finding.state() == SelfTest.State.FAILED);
        return new Report(product, version, passed, findings);
    }
}
