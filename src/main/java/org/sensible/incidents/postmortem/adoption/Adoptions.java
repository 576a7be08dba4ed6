package org.sensible.incidents.postmortem.adoption;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sensible.incidents.incident.Conflict;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.NewIncident;
import org.sensible.incidents.incident.NotPermitted;
import org.sensible.incidents.incident.PastIncidents;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.UnitOfWork;
import org.sensible.incidents.postmortem.Pages;
import org.sensible.incidents.postmortem.PostmortemStore;
import org.sensible.incidents.postmortem.Postmortems;
import org.sensible.incidents.postmortem.export.PlainPages;
import org.sensible.incidents.postmortem.similar.PageReading;
import org.sensible.incidents.timeline.Kind;
import org.sensible.incidents.timeline.NewEvent;
import org.sensible.incidents.timeline.TimeFrom;
import org.sensible.incidents.timeline.Timelines;
import org.sensible.incidents.timeline.source.Import;
import org.sensible.incidents.timeline.source.TextTimeline;

/**
 * Makes a page that people wrote before into the postmortem of an incident that is written down with it. The page itself stays as it
 * is. Whoever may declare incidents and see the page may. Must be called outside any unit of work. Threads may share it.
 */
@ConfluenceComponent
public final class Adoptions {

    /** Most rows of one timeline. */
    public static final int MOST_ROWS = 1_000;

    private static final Pattern PREFIX = Pattern.compile(
            "^\\s*(?:\\d{4}-\\d\\d-\\d\\d(?: \\d{1,2}:\\d\\d(?: ?[AP]M)?(?: [A-Z]{3,4})?)?\\s*[,:：]?\\s+)?(?:\\[?[A-Z]+-\\d+\\]?\\s*)?(?:(?:post[- ]?mortem|incident (?:report|review)|rca|ポストモーテム|障害報告書?|インシデント報告書?)"
                    + "\\s*(?:of|for|on)?\\s*)?[:：\\-–—|]?\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SEVERITY = Pattern.compile("\\bSEV[- ]?([1-5])\\b", Pattern.CASE_INSENSITIVE);

    private final PastIncidents past;
    private final Timelines timelines;
    private final Postmortems postmortems;
    private final PostmortemStore store;
    private final Pages pages;
    private final PageReading reading;
    private final UnitOfWork work;

    @Inject
    public Adoptions(
            PastIncidents past,
            Timelines timelines,
            Postmortems postmortems,
            PostmortemStore store,
            Pages pages,
            PageReading reading,
            UnitOfWork work) {
        this.past = past;
        this.timelines = timelines;
        this.postmortems = postmortems;
        this.store = store;
        this.pages = pages;
        this.reading = reading;
        this.work = work;
    }

    /** @throws NotPermitted where the person may not declare incidents */
    public void check(Person by) {
        past.check(by);
    }

    /**
     * Reads a page. Writes nothing.
     *
     * @param zone of times where the page names none
     * @param day of the first times where the page names none
     * @throws InvalidInput where there is no such page that the person may see
     * @throws Conflict where the page is a postmortem already, with the {@code incident}
     */
    public Proposal propose(long pageId, @Nullable ZoneId zone, @Nullable LocalDate day, Person by) {
        past.check(by);
        Pages.PageLink page = page(pageId, by);
        String html = PlainPages.html(work.call(() -> pages.body(pageId)).orElse(""));
        List<Proposal.Row> rows = new ArrayList<>();
        Import.Rest rest = read(html, zone, day, rows);
        rows.sort(Comparator.comparing(Proposal.Row::at));
        Matcher severity = SEVERITY.matcher(page.title() + " " + html);
        return new Proposal(
                page,
                title(page.title()),
                severity.find() ? Optional.of("SEV" + severity.group(1)) : Optional.empty(),
                rows.subList(0, Math.min(MOST_ROWS, rows.size())),
                MilestoneGuess.of(rows),
                rest.questions());
    }

    private static Import.Rest read(
            String html, @Nullable ZoneId zone, @Nullable LocalDate day, List<Proposal.Row> rows) {
        try (TextTimeline timeline = new TextTimeline(html, zone, day)) {
            return timeline.read(event -> rows.add(
                    new Proposal.Row(event.at(), event.sourceTime() == null ? "" : event.sourceTime(), event.text())));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String title(String page) {
        String title = PREFIX.matcher(page).replaceFirst("").strip();
        return title.isEmpty() ? page : title;
    }

    /**
     * Writes the incident down with its milestones and timeline, and makes the page its postmortem. Called again for the same page
     * it goes on where it was interrupted.
     *
     * @throws InvalidInput with everything that cannot be taken
     * @throws Conflict where the page is a postmortem already, with the {@code incident}
     */
    public Incident adopt(WantedAdoption wanted, Person by) {
        past.check(by);
        Pages.PageLink page = page(wanted.pageId(), by);
        if (wanted.rows().size() > MOST_ROWS) {
            throw new InvalidInput(
                    "rows",
                    Text.of(
                            "incidents.adoption.input.rows",
                            MOST_ROWS,
                            wanted.rows().size()));
        }
        if (wanted.milestones().isEmpty()) {
            throw new InvalidInput("milestones", Text.of("incidents.adoption.input.milestones"));
        }
        Incident incident = past.open(
                UUID.nameUUIDFromBytes(("adopted page " + wanted.pageId()).getBytes(StandardCharsets.UTF_8))
                        .toString(),
                new NewIncident(
                        wanted.title(), wanted.severity(), wanted.service(), null, null, null, null, null, false),
                wanted.milestones(),
                wanted.isOver() ? REASON : null,
                by);
        timelines.record(incident, events(wanted, page));
        postmortems.adopt(incident.key(), wanted.pageId(), by);
        reading.published(wanted.pageId());
        return incident;
    }

    /** Stored, so in one language: that of the logs. */
    /** Stays in the incident for readers of either language, so it says it in both. */
    private static final String REASON = "never noted; the page was adopted later / 記録なし（ページは後から取り込まれました）";

    private static List<NewEvent> events(WantedAdoption wanted, Pages.PageLink page) {
        List<NewEvent> events = new ArrayList<>();
        for (Proposal.Row row : wanted.rows()) {
            String id = "page-" + wanted.pageId() + "/" + events.size();
            events.add(NewEvent.of(TextTimeline.NAME, id, row.at(), Kind.MESSAGE, row.text())
                    .timeFrom(row.sourceTime().isEmpty() ? TimeFrom.PERSON : TimeFrom.SOURCE)
                    .sourceTime(row.sourceTime().isEmpty() ? null : row.sourceTime())
                    .link(page.url())
                    .pinned(true)
                    .sequence(events.size())
                    .build());
        }
        return events;
    }

    private Pages.PageLink page(long pageId, Person by) {
        Pages.PageLink page = work.call(
                        () -> pages.find(pageId).filter(found -> !found.trashed() && pages.mayView(pageId, by)))
                .orElseThrow(() -> new InvalidInput("pageId", Text.of("incidents.adoption.input.page")));
        work.call(() -> store.ofPage(pageId)).ifPresent(kept -> {
            throw new Conflict(
                    "pageId",
                    Text.of("incidents.adoption.refusal.postmortem", kept.incidentKey()),
                    Map.of("incident", kept.incidentKey()));
        });
        return page;
    }
}
