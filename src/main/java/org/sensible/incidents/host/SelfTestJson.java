package org.sensible.incidents.host;

import java.util.List;
import java.util.Locale;
import org.sensible.incidents.selftest.Report;
import org.sensible.incidents.selftest.SelfTest;

/** A report of the self-test as both products answer with it. */
public record SelfTestJson(String product, String version, boolean passed, List<FindingJson> findings) {

    public static SelfTestJson of(Report report) {
        return new SelfTestJson(
                report.product(),
                report.version(),
                report.passed(),
                report.findings().stream().map(SelfTestJson::finding).toList());
    }

    private static FindingJson finding(SelfTest.Finding finding) {
        String state = finding.state().name().toLowerCase(Locale.ROOT);
        return new FindingJson(finding.probe(), state, finding.detail());
    }

    /**
     * What came of one probe.
     *
     * @param state {@code passed}, {@code failed} or {@code skipped}
     */
    public record FindingJson(String probe, String state, String detail) {}
}
