package org.sensible.incidents.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.policy.Demand.State;

/**
 * How often each rule was kept, over many incidents. Adds one incident after the other, so it costs as much as there are demands
 * and keeps nothing of the incidents. Not for sharing while it is added to.
 */
public final class PolicyReport {

    /** Below so many decided demands nothing is said about a rule. */
    static final int LEAST = 5;

    private static final int MOST_BROKEN = 10;

    private final Map<String, Row> rows = new LinkedHashMap<>();
    private int incidents;
    private boolean isCut;

    /** Counts the demands of one more incident. */
    public void add(String incidentKey, List<Demand> demands) {
        incidents++;
        demands.forEach(demand -> rows.computeIfAbsent(demand.slug(), slug -> new Row(slug, demand.text()))
                .add(incidentKey, demand));
    }

    /** Each rule that was asked of some incident, in the order in which it first was. */
    public List<Row> rows() {
        return List.copyOf(rows.values());
    }

    /** There are older incidents that were not looked at. */
    PolicyReport cut() {
        isCut = true;
        return this;
    }

    /** Whether incidents of the period were left out, since there were too many. */
    public boolean isCut() {
        return isCut;
    }

    /** How many incidents were looked at. */
    public int incidents() {
        return incidents;
    }

    /** One rule. */
    public static final class Row {

        private final String slug;
        private final Text text;
        private final List<String> brokenBy = new ArrayList<>();
        private int kept;
        private int broken;
        private int excepted;
        private int open;

        private Row(String slug, Text text) {
            this.slug = slug;
            this.text = text;
        }

        private void add(String incidentKey, Demand demand) {
            switch (demand.state()) {
                case KEPT -> kept++;
                case EXCEPTED -> excepted++;
                case BROKEN -> {
                    broken++;
                    if (brokenBy.size() < MOST_BROKEN) {
                        brokenBy.add(incidentKey);
                    }
                }
                default -> open += demand.state() == State.DUE ? 1 : 0;
            }
        }

        public String slug() {
            return slug;
        }

        /** The rule as the first of the incidents was asked for it. */
        public Text text() {
            return text;
        }

        public int kept() {
            return kept;
        }

        public int broken() {
            return broken;
        }

        public int excepted() {
            return excepted;
        }

        /** How many wait for somebody and are still in time. */
        public int open() {
            return open;
        }

        /** Kept or broken. */
        public int decided() {
            return kept + broken;
        }

        /** The first incidents that broke it, at most ten. */
        public List<String> brokenBy() {
            return List.copyOf(brokenBy);
        }

        /** Kept by fewer than one in four, of enough to say so: change it or drop it. */
        public boolean isKeptByNobody() {
            return decided() >= LEAST && kept * 4 < decided();
        }
    }
}
