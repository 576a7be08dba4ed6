package org.sensible.incidents.timeline.source;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.incident.IncidentFixture.anIncident;
import static org.sensible.incidents.incident.IncidentWorld.NOW;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.Test;
import org.sensible.incidents.incident.IncidentWorld;
import org.sensible.incidents.timeline.InMemorySignalStore;
import org.sensible.incidents.timeline.InMemoryTimelineStore;
import org.sensible.incidents.timeline.MilestoneProposer;
import org.sensible.incidents.timeline.TimelineEvent;
import org.sensible.incidents.timeline.TimelineQuery;
import org.sensible.incidents.timeline.Timelines;

/** Whatever comes first, and however often: the timeline and the proposals are the same. */
public class DeliveriesInAnyOrderTest {

    private static final int SHUFFLES = 200;

    /** One incident as nine senders tell it; each body may come at any time, and again. */
    private static final List<Delivery> STORY = List.of(
            new Delivery(new Alertmanager(), alert("firing", "0001-01-01T00:00:00Z")),
            new Delivery(new Alertmanager(), alert("resolved", "2026-02-01T09:40:00Z")),
            new Delivery(new Grafana(), alert("firing", "0001-01-01T00:00:00Z").replace("05:58:40", "05:57:00")),
            new Delivery(
                    new Grafana(), alert("resolved", "2026-02-01T09:41:00Z").replace("05:58:40", "05:57:00")),
            new Delivery(new PagerDuty(), pager("1", "incident.triggered", "06:00:00")),
            new Delivery(new PagerDuty(), pager("2", "incident.acknowledged", "06:05:00")),
            new Delivery(new PagerDuty(), pager("3", "incident.resolved", "09:45:00")),
            new Delivery(new PagerDuty(), pager("4", "incident.reopened", "09:46:00")),
            new Delivery(new PagerDuty(), pager("5", "incident.resolved", "09:47:00")),
            new Delivery(new GitHub(), deployment(1, "deploy", "08:00:00")),
            new Delivery(new GitHub(), deployment(2, "rollback", "09:38:10")),
            new Delivery(new Statuspage(), page("2026-02-01T10:00:00Z", "It is over")),
            new Delivery(new Statuspage(), page("2026-02-01T10:20:00Z", "It is over for good")),
            new Delivery(
                    new Generic(),
                    "{'id': 'g1', 'at': '2026-02-01T06:10:00Z', 'kind': 'decision', 'text': 'Fail over'}"),
            new Delivery(
                    new Generic(),
                    "{'id': 'g1', 'at': '2026-02-01T06:10:00Z', 'kind': 'decision', 'text': 'Do not fail over', "
                            + "'editedAt': '2026-02-01T06:11:00Z'}"));

    private record Delivery(WebhookSource source, String body) {}

    private static String alert(String status, String endsAt) {
        return "{'version': '4', 'alerts': [{'status': '" + status + "', 'fingerprint': 'a1', "
                + "'startsAt': '2026-02-01T05:58:40Z', 'endsAt': '" + endsAt
                + "', 'labels': {'alertname': 'Errors'}}]}";
    }

    private static String pager(String id, String type, String time) {
        return "{'event': {'id': '" + id + "', 'event_type': '" + type + "', 'occurred_at': '2026-02-01T" + time
                + "Z', 'data': {'id': 'PINC', 'title': 'Errors'}}}";
    }

    private static String deployment(int id, String task, String time) {
        return "{'deployment_status': {'id': " + id + ", 'state': 'success', 'created_at': '2026-02-01T" + time
                + "Z'}, 'deployment': {'id': 3, 'ref': 'main', 'sha': 'abc', 'task': '" + task
                + "'}, 'repository': {'full_name': 'acme/shop'}}";
    }

    private static String page(String updatedAt, String body) {
        return "{'incident': {'name': 'Errors', 'incident_updates': [{'id': 'u1', 'status': 'resolved', 'body': '"
                + body
                + "', 'created_at': '2026-02-01T10:00:00Z', 'updated_at': '" + updatedAt
                + "', 'display_at': '2026-02-01T10:00:00Z'}]}}";
    }

    @Test
    public void timelineAndProposals_areTheSame() {
        List<String> inOrder = told(STORY);
        for (long seed = 0; seed < SHUFFLES; seed++) {
            Random random = new Random(seed);
            List<Delivery> shuffled = new ArrayList<>(STORY);
            for (int i = random.nextInt(8); i > 0; i--) {
                shuffled.add(STORY.get(random.nextInt(STORY.size())));
            }
            Collections.shuffle(shuffled, random);
            assertEquals("seed " + seed, inOrder, told(shuffled));
        }
    }

    @Test
    public void story_proposesAllFour() {
        String told = String.join("\n", told(STORY));
        assertTrue(told, told.contains("DETECTED MilestoneState[kind=PROPOSED, at=2026-02-01T05:57:00Z"));
        assertTrue(told, told.contains("ENGAGED MilestoneState[kind=PROPOSED, at=2026-02-01T06:05:00Z"));
        assertTrue(told, told.contains("FIXED MilestoneState[kind=PROPOSED, at=2026-02-01T09:38:10Z"));
        assertTrue(told, told.contains("RECOVERED MilestoneState[kind=PROPOSED, at=2026-02-01T09:47:00Z"));
        assertTrue(told, told.contains("Do not fail over"));
        assertTrue(told, told.contains("It is over for good"));
    }

    /** What readers see of each event, and the milestones. */
    private static List<String> told(List<Delivery> deliveries) {
        IncidentWorld world = new IncidentWorld();
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        InMemoryTimelineStore events = new InMemoryTimelineStore();
        Timelines timelines = new Timelines(events, clock);
        MilestoneProposer proposer = new MilestoneProposer(events, new InMemorySignalStore(), world.proposals(), clock);
        world.store.insert(anIncident().build());
        for (Delivery delivery : deliveries) {
            WebhookSource.Told told =
                    delivery.source().read(Payload.of(delivery.body().replace('\'', '"'), NOW));
            timelines.record(world.store.find("INC-1").orElseThrow(), told.events());
            proposer.told(world.store.find("INC-1").orElseThrow(), told.events(), told.signals());
        }
        List<String> lines = new ArrayList<>();
        timelines
                .read(world.store.find("INC-1").orElseThrow(), TimelineQuery.ALL, 0, 1_000)
                .values()
                .forEach(event -> lines.add(line(event)));
        world.store
                .find("INC-1")
                .orElseThrow()
                .milestones()
                .states()
                .forEach((name, state) -> lines.add(name + " " + state));
        return lines;
    }

    private static String line(TimelineEvent event) {
        return event.at() + " " + event.source() + " " + event.externalId() + " " + event.kind() + " " + event.text()
                + " " + event.shown();
    }
}
