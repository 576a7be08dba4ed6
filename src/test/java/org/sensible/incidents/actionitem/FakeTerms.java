package org.sensible.incidents.actionitem;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Person;

/** A policy that gives each urgency so many days, or says nothing of it; every day is a working day. */
public final class FakeTerms implements ItemTerms {

    public final Map<Level, Integer> days = new EnumMap<>(Level.class);

    @Override
    public Optional<LocalDate> day(Incident incident, Level urgency, Instant from, @Nullable Person doer) {
        return Optional.ofNullable(days.get(urgency))
                .map(count -> from.atZone(ZoneOffset.UTC).toLocalDate().plusDays(count));
    }
}
