package org.sensible.incidents.timeline;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Signals in a map, for tests. For one thread. */
public final class InMemorySignalStore implements SignalStore {

    private static final Comparator<Signal> IN_ORDER =
            Comparator.comparing(Signal::at).thenComparing(Signal::source).thenComparing(Signal::externalId);

    private final Map<String, Map<List<String>, Signal>> signals = new HashMap<>();
    private final Map<String, Map<List<String>, AlertState>> alerts = new HashMap<>();
    private final Set<List<String>> settled = new HashSet<>();
    private final Set<List<String>> gone = new HashSet<>();

    @Override
    public boolean note(String incidentUid, List<Signal> heard) {
        boolean unsettled = false;
        for (Signal signal : heard) {
            if (of(incidentUid).putIfAbsent(id(signal), signal) == null && signal.alert() != null) {
                alerts.computeIfAbsent(incidentUid, any -> new HashMap<>())
                        .compute(
                                List.of(signal.source(), signal.alert()),
                                (any, state) -> state == null ? AlertState.UNHEARD.with(signal) : state.with(signal));
            }
            unsettled |= !settled.contains(settledId(incidentUid, signal));
        }
        return unsettled;
    }

    @Override
    public boolean move(String incidentUid, String source, String externalId, @Nullable Instant at) {
        boolean moved = false;
        for (Signal.Type type : Signal.Type.values()) {
            List<String> id = List.of(type.name(), source, externalId);
            Signal signal = of(incidentUid).get(id);
            boolean isGone = gone.contains(settledId(incidentUid, id));
            if (signal == null || (at == null ? isGone : !isGone && at.equals(signal.at()))) {
                continue;
            }
            moved = true;
            if (at == null) {
                gone.add(settledId(incidentUid, id));
            } else {
                gone.remove(settledId(incidentUid, id));
                of(incidentUid).put(id, new Signal(type, source, signal.alert(), at, externalId, signal.link()));
            }
            hearAgain(incidentUid, signal);
        }
        return moved;
    }

    private void hearAgain(String incidentUid, Signal one) {
        if (one.alert() != null) {
            AlertState state = counting(incidentUid)
                    .filter(signal ->
                            one.source().equals(signal.source()) && one.alert().equals(signal.alert()))
                    .reduce(AlertState.UNHEARD, AlertState::with, (first, second) -> second);
            alerts.get(incidentUid).put(List.of(one.source(), one.alert()), state);
        }
    }

    private Stream<Signal> counting(String incidentUid) {
        return of(incidentUid).values().stream().filter(signal -> !gone.contains(settledId(incidentUid, id(signal))));
    }

    private static List<String> settledId(String incidentUid, List<String> id) {
        return List.of(incidentUid, id.get(0), id.get(1), id.get(2));
    }

    @Override
    public void settle(String incidentUid, List<Signal> done) {
        done.forEach(signal -> settled.add(settledId(incidentUid, signal)));
    }

    @Override
    public Optional<Signal> first(String incidentUid, Signal.Type type, Instant from, Instant to) {
        return within(incidentUid, type, from, to).min(IN_ORDER);
    }

    @Override
    public Optional<Signal> last(String incidentUid, Signal.Type type, Instant from, Instant to) {
        return within(incidentUid, type, from, to).max(IN_ORDER);
    }

    @Override
    public boolean isFiring(String incidentUid) {
        return alerts.getOrDefault(incidentUid, Map.of()).values().stream().anyMatch(AlertState::isFiring);
    }

    @Override
    public void remove(String incidentUid) {
        signals.remove(incidentUid);
        alerts.remove(incidentUid);
        settled.removeIf(id -> id.get(0).equals(incidentUid));
    }

    private Stream<Signal> within(String incidentUid, Signal.Type type, Instant from, Instant to) {
        return counting(incidentUid)
                .filter(signal -> signal.type() == type)
                .filter(signal -> !signal.at().isBefore(from) && !signal.at().isAfter(to));
    }

    private Map<List<String>, Signal> of(String incidentUid) {
        return signals.computeIfAbsent(incidentUid, any -> new LinkedHashMap<>());
    }

    private static List<String> id(Signal signal) {
        return List.of(signal.type().name(), signal.source(), signal.externalId());
    }

    private static List<String> settledId(String incidentUid, Signal signal) {
        return List.of(incidentUid, signal.type().name(), signal.source(), signal.externalId());
    }
}
