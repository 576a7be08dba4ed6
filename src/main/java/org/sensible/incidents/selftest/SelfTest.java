package org.sensible.incidents.selftest;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs probes one after the other; one that fails does not keep the others from running. Threads may share it. */
public final class SelfTest {

    private static final Logger LOG = LoggerFactory.getLogger(SelfTest.class);

    private final List<Probe> probes;

    public SelfTest(List<Probe> probes) {
        this.probes = List.copyOf(probes);
    }

    /** What came of each probe, in order. */
    public List<Finding> run() {
        return probes.stream().map(SelfTest::run).toList();
    }

    private static Finding run(Probe probe) {
        try {
            return new Finding(probe.name(), State.PASSED, probe.run());
        } catch (Probe.Failed failed) {
            return new Finding(probe.name(), State.FAILED, failed.getMessage());
        } catch (Probe.Skipped skipped) {
            return new Finding(probe.name(), State.SKIPPED, skipped.getMessage());
        } catch (RuntimeException | LinkageError unexpected) {
            // A probe is there to find what nobody expected, a method that this host no longer has included.
            LOG.warn("Self-test: {} failed unexpectedly", probe.name(), unexpected);
            return new Finding(probe.name(), State.FAILED, unexpected.toString());
        }
    }

    /** How a probe came out. Answers give it in lower case. */
    public enum State {
        PASSED,
        FAILED,
        SKIPPED
    }

    /**
     * What came of one probe.
     *
     * @param detail what was seen, or why it could not be tried
     */
    public record Finding(String probe, State state, String detail) {}
}
