package org.sensible.incidents.policy.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Keeps places and readings in lists. */
public final class InMemoryPolicyStore implements PolicyStore {

    private final List<PolicyPlace> places = new ArrayList<>();
    private final List<PageReading> readings = new ArrayList<>();

    @Override
    public List<PolicyPlace> places() {
        return places.stream().sorted(Comparator.comparing(PolicyPlace::since)).toList();
    }

    @Override
    public void add(PolicyPlace place) {
        places.add(place);
    }

    @Override
    public void note(String placeId, Trouble trouble) {
        places.replaceAll(place -> place.id().equals(placeId)
                ? new PolicyPlace(
                        place.id(),
                        place.space(),
                        place.pageId(),
                        place.pageSpace(),
                        place.since(),
                        place.by(),
                        trouble)
                : place);
    }

    @Override
    public List<PageReading> readings(String placeId) {
        return readings.stream()
                .filter(reading -> reading.placeId().equals(placeId))
                .sorted(Comparator.comparing(PageReading::number))
                .toList();
    }

    @Override
    public void add(PageReading reading) {
        if (readings(reading.placeId()).stream().anyMatch(known -> known.number() == reading.number())) {
            throw new AlreadyRead("version " + reading.number(), null);
        }
        readings.add(reading);
    }
}
