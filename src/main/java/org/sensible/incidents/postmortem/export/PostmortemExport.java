package org.sensible.incidents.postmortem.export;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Incidents;
import org.sensible.incidents.incident.KeyTimes;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.NotFound;
import org.sensible.incidents.incident.People;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.SettingsStore;
import org.sensible.incidents.incident.Span;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.UnitOfWork;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.postmortem.Pages;
import org.sensible.incidents.postmortem.Postmortems;
import org.sensible.incidents.postmortem.export.ExportedPostmortem.Fact;

/** Takes a postmortem out of the wiki for somebody who may see incident and page. Threads may share it. */
@ConfluenceComponent
public final class PostmortemExport {

    private static final List<Milestone> TOLD =
            List.of(Milestone.STARTED, Milestone.DETECTED, Milestone.ENGAGED, Milestone.FIXED, Milestone.RECOVERED);
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm zzz", Locale.ENGLISH);
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private final Incidents incidents;
    private final Postmortems postmortems;
    private final Pages pages;
    private final SettingsStore settings;
    private final People people;
    private final UnitOfWork work;
    private final Wording wording;

    @Inject
    public PostmortemExport(
            Incidents incidents,
            Postmortems postmortems,
            Pages pages,
            SettingsStore settings,
            People people,
            UnitOfWork work,
            Wording wording) {
        this.incidents = incidents;
        this.postmortems = postmortems;
        this.pages = pages;
        this.settings = settings;
        this.people = people;
        this.work = work;
        this.wording = wording;
    }

    /**
     * @param items as the caller was shown them
     * @throws NotFound where there is no postmortem that the reader may see
     */
    public ExportedPostmortem of(String key, ExportedPostmortem.Items items, Person reader) {
        Incident incident = incidents.get(key, reader);
        Postmortems.Found found = postmortems.of(key, reader);
        Pages.PageLink page = postmortems
                .visible(found, reader)
                .orElseThrow(() -> new NotFound(Text.of("incidents.postmortem.refusal.none", key)));
        String body = work.call(() -> pages.body(page.pageId())).orElse("");
        List<ZoneId> zones = work.call(() -> settings.read().zones());
        KeyTimes keyTimes = incidents.keyTimes(incident, reader);
        return new ExportedPostmortem(
                tell("incidents.postmortem.export.language"),
                page.title(),
                page.url(),
                facts(incident, found, zones),
                tell("incidents.postmortem.page.key-times"),
                keyTimes.spans().entrySet().stream()
                        .map(time -> new Fact(wording.tell(time.getKey().label()), span(time.getValue())))
                        .toList(),
                items,
                body,
                new PlainPage(at -> times(at, zones), user -> people.describe(new Person(user))
                                .displayName())
                        .of(body));
    }

    private List<Fact> facts(Incident incident, Postmortems.Found found, List<ZoneId> zones) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(tell("incidents.postmortem.page.incident"), incident.key() + " " + incident.title()));
        facts.add(new Fact(
                tell("incidents.postmortem.page.severity"), incident.severity().name()));
        if (incident.service() != null) {
            facts.add(new Fact(tell("incidents.postmortem.index.service"), incident.service()));
        }
        facts.add(new Fact(
                tell("incidents.postmortem.index.state"),
                tell("incidents.review.state." + found.postmortem().state().name())));
        facts.add(new Fact(
                tell("incidents.postmortem.index.owner"),
                people.describe(found.postmortem().owner()).displayName()));
        for (Milestone milestone : TOLD) {
            incident.milestones()
                    .at(milestone)
                    .ifPresent(at -> facts.add(new Fact(wording.tell(milestone.label()), times(at, zones))));
        }
        return facts;
    }

    private String span(Span span) {
        return span.seconds().isPresent()
                ? words(span.seconds().getAsLong())
                : tell("incidents.macro.keyTimes." + span.state().name().toLowerCase(Locale.ROOT));
    }

    /** Floored to what is told. */
    private String words(long seconds) {
        if (seconds >= DAY) {
            return tell("incidents.time.span.days", seconds / DAY, seconds % DAY / HOUR);
        }
        if (seconds >= HOUR) {
            return tell("incidents.time.span.hours", seconds / HOUR, seconds % HOUR / MINUTE);
        }
        return seconds >= MINUTE
                ? tell("incidents.time.span.minutes", seconds / MINUTE)
                : tell("incidents.time.span.seconds", seconds);
    }

    private static String times(Instant at, List<ZoneId> zones) {
        return zones.stream().map(zone -> LOCAL.format(at.atZone(zone))).collect(Collectors.joining(" · "));
    }

    private String tell(String key, Object... values) {
        return wording.tell(Text.of(key, values));
    }
}
