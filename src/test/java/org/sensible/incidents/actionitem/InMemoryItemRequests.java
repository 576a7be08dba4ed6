package org.sensible.incidents.actionitem;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps calls in a map. */
public final class InMemoryItemRequests implements ItemRequests {

    private final Map<String, Request> kept = new LinkedHashMap<>();

    @Override
    public Optional<Request> find(Name name) {
        return Optional.ofNullable(kept.get(id(name)));
    }

    @Override
    public Request begin(Name name, Instant now, Instant runningUntil) {
        Request request = new Request(id(name), now, runningUntil, null);
        if (kept.putIfAbsent(request.id(), request) != null) {
            throw new AlreadyKept(request.id(), null);
        }
        return request;
    }

    @Override
    public void running(Request request, Instant until) {
        kept.computeIfPresent(request.id(), (id, old) -> new Request(id, old.begunAt(), until, old.issueKey()));
    }

    @Override
    public void done(Request request, String issueKey) {
        kept.computeIfPresent(request.id(), (id, old) -> new Request(id, old.begunAt(), old.runningUntil(), issueKey));
    }

    @Override
    public void forget(Request request) {
        kept.remove(request.id());
    }

    @Override
    public void forgetBefore(Instant then) {
        kept.values().removeIf(request -> request.begunAt().isBefore(then));
    }

    private static String id(Name name) {
        return "id of " + name;
    }
}
