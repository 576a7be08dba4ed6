package org.sensible.incidents.actionitem.candidate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Candidates in memory. */
public final class InMemoryCandidateStore implements CandidateStore {

    private final Map<String, Candidate> candidates = new LinkedHashMap<>();

    @Override
    public List<Candidate> open() {
        return candidates.values().stream()
                .filter(candidate -> candidate.issueKey() == null)
                .toList();
    }

    @Override
    public Optional<Candidate> find(String id) {
        return Optional.ofNullable(candidates.get(id));
    }

    @Override
    public void add(Candidate candidate) {
        candidates.put(candidate.id(), candidate);
    }

    @Override
    public void seen(String id, Candidate.Sighting sighting) {
        Candidate known = candidates.get(id);
        if (!known.isOf(sighting.incident())) {
            put(
                    known,
                    Stream.concat(known.sightings().stream(), Stream.of(sighting))
                            .toList(),
                    known.issueKey());
        }
    }

    @Override
    public void made(String id, String issueKey) {
        Candidate known = candidates.get(id);
        put(known, known.sightings(), issueKey);
    }

    @Override
    public void remove(String id) {
        candidates.remove(id);
    }

    @Override
    public void removeIncident(String incidentKey) {
        for (Candidate known : new ArrayList<>(candidates.values())) {
            List<Candidate.Sighting> left = known.sightings().stream()
                    .filter(each -> !each.incident().equals(incidentKey))
                    .toList();
            if (left.isEmpty()) {
                candidates.remove(known.id());
            } else {
                put(known, left, known.issueKey());
            }
        }
    }

    private void put(Candidate known, List<Candidate.Sighting> sightings, String issueKey) {
        candidates.put(
                known.id(), new Candidate(known.id(), known.kind(), known.isu(), known.answers(), sightings, issueKey));
    }
}
