package org.sensible.incidents.jira;

import com.atlassian.plugin.spring.scanner.annotation.component.JiraComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.JiraImport;
import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.sal.api.timezone.TimeZoneManager;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.sensible.incidents.actionitem.follow.OutgoingMail;
import org.sensible.incidents.actionitem.outbox.ReportingSetup;
import org.sensible.incidents.actionitem.outbox.ReportingState;
import org.sensible.incidents.incident.Text;

/** How reporting stands, in the reader's language and zone. Threads may share it. */
@JiraComponent
public final class ReportingViews {

    private final JiraWording wording;
    private final LocaleResolver locales;
    private final TimeZoneManager zones;
    private final OutgoingMail mail;

    @Inject
    public ReportingViews(
            JiraWording wording,
            @JiraImport LocaleResolver locales,
            @JiraImport TimeZoneManager zones,
            OutgoingMail mail) {
        this.wording = wording;
        this.locales = locales;
        this.zones = zones;
        this.mail = mail;
    }

    PanelWords words() {
        return new PanelWords(wording);
    }

    /**
     * The view of {@code reporting.html.vm}.
     *
     * @param address without the token; empty where nothing is set up
     * @param trouble what is wrong; empty for nothing
     * @param facts names and what is to be said of them
     */
    public record View(boolean isOn, String address, String trouble, List<Fact> facts) {}

    /** One line. */
    public record Fact(String name, String words) {}

    View of(ReportingSetup.Seen seen) {
        ReportingState state = seen.state();
        return new View(
                state.target() != null,
                state.target() == null ? "" : state.target().toString(),
                trouble(seen),
                List.of(
                        fact("waiting", Integer.toString(seen.waiting())),
                        fact("told", at(state.toldAt())),
                        fact("listed", at(state.listedAt())),
                        fact("reminders", wording.tell(Text.of("incidents.follow.page.reminders." + mail.state())))));
    }

    private String trouble(ReportingSetup.Seen seen) {
        if (seen.isElsewhere()) {
            return wording.tell(
                    Text.of("incidents.follow.page.elsewhere", seen.state().homeUrl()));
        }
        ReportingState.Trouble trouble = seen.state().trouble();
        return trouble == null
                ? ""
                : wording.tell(Text.of(
                        "incidents.follow.page.trouble",
                        ReportingSetup.words(trouble.why(), trouble.status()),
                        at(trouble.since())));
    }

    private Fact fact(String name, String words) {
        return new Fact(wording.tell(Text.of("incidents.follow.page." + name)), words);
    }

    private String at(@Nullable Instant at) {
        return at == null
                ? wording.tell(Text.of("incidents.follow.page.never"))
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                        .withLocale(locales.getLocale())
                        .format(at.atZone(zones.getUserTimeZone().toZoneId()));
    }
}
