package org.sensible.incidents.incident;

import java.util.ArrayList;
import java.util.List;

/** Writes down what it is told. */
final class RecordingDependent implements IncidentDependent {

    final List<String> told = new ArrayList<>();

    @Override
    public void restricted(Incident incident) {
        told.add(incident.key() + " for " + incident.restriction().users().size());
    }

    @Override
    public void removed(Incident incident) {
        told.add(incident.key() + " removed");
    }
}
