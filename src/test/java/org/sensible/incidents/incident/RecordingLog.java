package org.sensible.incidents.incident;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what was logged, as "INC-1 kind key", and the entries themselves. */
public final class RecordingLog implements IncidentLog {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final List<LogEntry> entries = new CopyOnWriteArrayList<>();

    @Override
    public void append(Incident incident, LogEntry entry) {
        lines.add(
                incident.key() + " " + entry.kind() + " " + entry.text().key().replace("incidents.incident.log.", ""));
        entries.add(entry);
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    public LogEntry last() {
        return entries.get(entries.size() - 1);
    }

    public void forget() {
        lines.clear();
        entries.clear();
    }
}
