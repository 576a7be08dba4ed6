package org.sensible.incidents.incident;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what was logged, as "INC-1 kind key", and the entries themselves. */
public final class RecordingLog implements IncidentLog {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final List<String> marks = new CopyOnWriteArrayList<>();
    private final List<LogEntry> entries = new CopyOnWriteArrayList<>();

    @Override
    public void append(Incident incident, LogEntry entry) {
        lines.add(
                incident.key() + " " + entry.kind() + " " + entry.text().key().replace("incidents.incident.log.", ""));
        entries.add(entry);
    }

    @Override
    public void mark(Incident incident, Milestone milestone, @Nullable Instant was) {
        marks.add(milestone + " " + was + " -> "
                + incident.milestones().at(milestone).orElse(null));
    }

    /** What was marked, as "STARTED null -> 2026-03-01T09:00:00Z". */
    public List<String> marks() {
        return List.copyOf(marks);
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    public LogEntry last() {
        return entries.get(entries.size() - 1);
    }

    public void forget() {
        lines.clear();
        marks.clear();
        entries.clear();
    }
}
