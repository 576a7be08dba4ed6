package org.sensible.incidents.timeline.hook;

import jakarta.annotation.Nullable;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.sensible.incidents.actionitem.MovableClock;
import org.sensible.incidents.incident.IncidentStore;
import org.sensible.incidents.incident.IncidentWorld;
import org.sensible.incidents.timeline.InMemorySignalStore;
import org.sensible.incidents.timeline.InMemoryTimelineStore;
import org.sensible.incidents.timeline.MilestoneProposer;
import org.sensible.incidents.timeline.SignalStore;
import org.sensible.incidents.timeline.TimelineStore;
import org.sensible.incidents.timeline.Timelines;
import org.sensible.incidents.timeline.source.Alertmanager;
import org.sensible.incidents.timeline.source.Headers;

/** The hooks over fakes, at most three deliveries a minute and token where a test asks for it; see {@link IncidentWorld}. */
public final class HookWorld {

    private static final Clock FIXED = Clock.fixed(IncidentWorld.NOW, ZoneOffset.UTC);

    /** Where everything is kept. */
    public record Stores(
            HookStore tokens,
            DeliveryStore deliveries,
            ReceiptStore receipts,
            RuleStore rules,
            AlertHomes homes,
            SignalStore signals) {

        public static Stores inMemory() {
            return new Stores(
                    new InMemoryHookStore(),
                    new InMemoryDeliveryStore(),
                    new InMemoryReceiptStore(),
                    new InMemoryRuleStore(),
                    new InMemoryAlertHomes(),
                    new InMemorySignalStore());
        }
    }

    public final MovableClock clock = new MovableClock(IncidentWorld.NOW);
    public final IncidentWorld incidents;
    public final Stores stores;
    public final Timelines timelines;
    public final HookTokens tokens;
    public final Receipts receipts;
    public final Unassigned unassigned;
    public final RuleBook rules;
    public final Hooks hooks;

    public HookWorld() {
        this(600);
    }

    public HookWorld(int most) {
        this(most, new IncidentWorld(), new InMemoryTimelineStore(), Stores.inMemory());
    }

    /** Over stores of any kind. */
    public HookWorld(int most, IncidentWorld incidents, TimelineStore events, Stores stores) {
        this.incidents = incidents;
        this.stores = stores;
        timelines = new Timelines(events, FIXED);
        Sources sources = new Sources(List.of(new Alertmanager(), new PlainSource()), List.of());
        IncidentStore kept = incidents.store;
        DeliveryRecorder recorder = new DeliveryRecorder(
                new AlertRecorder(
                        timelines, new MilestoneProposer(events, stores.signals(), incidents.proposals(), FIXED)),
                stores.homes(),
                clock);
        receipts = new Receipts(stores.receipts(), stores.deliveries(), incidents.access, clock);
        tokens = new HookTokens(stores.tokens(), sources, receipts, incidents.access, clock);
        unassigned = new Unassigned(
                stores.deliveries(),
                sources,
                incidents.incidents,
                incidents.access,
                recorder,
                incidents.settings,
                clock);
        OngoingIncidents open = new OngoingIncidents(kept);
        RuleCheck check = new RuleCheck(kept, incidents.automatic());
        rules = new RuleBook(stores.rules(), check, open, receipts, stores.tokens(), incidents.access, clock);
        IncidentFinder finder =
                new IncidentFinder(kept, stores.homes(), stores.rules(), open, new RuleDeclarer(incidents.automatic()));
        HookDoor door = new HookDoor(stores.tokens(), sources, new RateLimit(most, clock), receipts, clock);
        hooks = new Hooks(door, sources, finder, recorder, unassigned, receipts, clock);
    }

    /** Posts lines to {@link PlainSource}. */
    public Hooks.Taken post(HookTokens.Issued issued, @Nullable String incident, String... lines) {
        return post(issued, incident, Headers.NONE, lines);
    }

    public Hooks.Taken post(HookTokens.Issued issued, @Nullable String incident, Headers headers, String... lines) {
        HookDoor.Admitted admitted = hooks.admit(PlainSource.NAME, issued.secret());
        return hooks.take(admitted, incident, String.join("\n", lines).getBytes(StandardCharsets.UTF_8), headers);
    }

    public HookTokens.Issued token() {
        return tokens.issue(PlainSource.NAME, "tokyo", null, IncidentWorld.ADMIN);
    }

    /** What became of the last delivery. */
    public Receipt last() {
        return receipts.list(null, false, 0, 1, IncidentWorld.ADMIN).values().get(0);
    }

    /** A rule that all deliveries fit of which the fact has the value. */
    public static RuleDraft rule(String fact, String is, String to, @Nullable String what) {
        return new RuleDraft(null, List.of(new RuleDraft.Condition(fact, List.of(is))), to, what, what, what);
    }

    public void given(RuleDraft... drafts) {
        rules.replace(List.of(drafts), rules.read(IncidentWorld.ADMIN).version(), IncidentWorld.ADMIN);
    }

    public static Headers headers(String name, String value) {
        return Headers.of(Map.of(name, value));
    }

    /** A body of Alertmanager with one alert; {@code null} as its end while it fires. */
    public static String body(String fingerprint, String startsAt, @Nullable String endsAt) {
        return "{\"version\": \"4\", \"alerts\": [{\"status\": \"" + (endsAt == null ? "firing" : "resolved")
                + "\", \"fingerprint\": \"" + fingerprint + "\", \"startsAt\": \"" + startsAt + "\", \"endsAt\": \""
                + (endsAt == null ? "0001-01-01T00:00:00Z" : endsAt)
                + "\", \"labels\": {\"alertname\": \"ErrorRate\"}}]}";
    }
}
