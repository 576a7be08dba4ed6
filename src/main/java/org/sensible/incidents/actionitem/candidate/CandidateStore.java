package org.sensible.incidents.actionitem.candidate;

import java.util.List;
import java.util.Optional;

/** Keeps candidates. Every method runs in the unit of work that is under way. Threads may share it. */
public interface CandidateStore {

    /** Those of which no issue was made, in any order. */
    List<Candidate> open();

    Optional<Candidate> find(String id);

    void add(Candidate candidate);

    /** It came up in another incident; says nothing where it is known to have come up in that one. */
    void seen(String id, Candidate.Sighting sighting);

    /** An issue was made of it. */
    void made(String id, String issueKey);

    void remove(String id);

    /** Forgets that anything came up in that incident, and candidates that came up nowhere else. */
    void removeIncident(String incidentKey);
}
