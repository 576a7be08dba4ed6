package org.sensible.incidents.policy.page;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sensible.incidents.incident.People;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.policy.Term;

/**
 * A whole policy page for a team that has none: it works as published. Written in the language of who asks, with the answers
 * of the wizard in it. Threads may share it.
 */
@ConfluenceComponent
public final class PolicyDraft {

    private static final String PAGE = "incidents.policy.page.";
    private static final String NONE = "–";
    private static final int REVIEW_DAYS = 90;

    private final Wording wording;
    private final People people;

    @Inject
    public PolicyDraft(Wording wording, People people) {
        this.wording = wording;
        this.people = people;
    }

    /** How large the team is: a small one cannot answer as fast as one that has somebody at work more hours. */
    public enum TeamSize {
        SMALL(30, 60),
        MEDIUM(15, 30),
        LARGE(10, 30);

        private final int respondMinutes;
        private final int updateMinutes;

        TeamSize(int respondMinutes, int updateMinutes) {
            this.respondMinutes = respondMinutes;
            this.updateMinutes = updateMinutes;
        }
    }

    /**
     * What the wizard asked.
     *
     * @param hours as the page shows them, such as {@code 09:00–18:00}; for each zone, or once for all of them
     * @param team who answers; may be empty
     * @param jiraProject key of the project for action items; {@code null} where none was named
     */
    public record Answers(
            TeamSize size,
            List<ZoneId> zones,
            List<String> hours,
            List<Person> team,
            @Nullable String jiraProject) {

        public Answers {
            zones = List.copyOf(zones);
            hours = List.copyOf(hours);
            if (hours.size() != 1 && hours.size() != zones.size()) {
                throw new IllegalArgumentException("hours once, or for each of " + zones + ", not " + hours);
            }
            team = List.copyOf(team);
        }

        private String hoursOf(int zone) {
            return hours.get(hours.size() == 1 ? 0 : zone);
        }
    }

    public String title() {
        return say("title");
    }

    /** The body of the page, storage format. */
    public String body(Answers answers, Person author) {
        String inside = StoragePieces.heading(say("severities"))
                + StoragePieces.paragraph(say("severitiesHint"))
                + StoragePieces.macro(LevelRows.MACRO, levels(answers.size()))
                + StoragePieces.heading(say("roles"))
                + StoragePieces.paragraph(say("rolesHint"))
                + StoragePieces.macro(RoleRows.MACRO, roles(author))
                + StoragePieces.heading(say("rules"))
                + StoragePieces.paragraph(say("rulesHint"))
                + StoragePieces.macro(RuleRows.MACRO, rules(answers.size()))
                + StoragePieces.heading(say("coverage"))
                + StoragePieces.paragraph(say("coverageHint"))
                + StoragePieces.macro(CoverageRows.MACRO, coverage(answers));
        Map<String, String> frame = new LinkedHashMap<>();
        frame.put("owner", StoragePieces.userOfParameter(author.key()));
        frame.put("reviewEvery", StoragePieces.text(wording.tell(Text.of(PAGE + "days", REVIEW_DAYS))));
        return StoragePieces.paragraph(say("intro"))
                + StoragePieces.heading(say("declaring")) + StoragePieces.paragraph(say("declaringHow"))
                + "<ac:structured-macro ac:name=\"declare-incident\" ac:schema-version=\"1\"/>"
                + StoragePieces.macro(PolicyReader.FRAME, frame, inside)
                + StoragePieces.heading(say("during")) + list("during", 4)
                + StoragePieces.heading(say("learning")) + list("learning", 3)
                + project(answers.jiraProject());
    }

    private String project(@Nullable String key) {
        return key == null ? "" : StoragePieces.paragraph(wording.tell(Text.of(PAGE + "project", key)));
    }

    private String list(String what, int count) {
        StringBuilder items = new StringBuilder("<ol>");
        for (int i = 1; i <= count; i++) {
            items.append("<li>").append(StoragePieces.text(say(what + "." + i))).append("</li>");
        }
        return items.append("</ol>").toString();
    }

    private String levels(TeamSize size) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(level("SEV1", size.respondMinutes, size.updateMinutes, "yes", 5, "anyHour"));
        rows.add(level("SEV2", 2 * size.respondMinutes, 2 * size.updateMinutes, "yes", 5, "workingHours"));
        rows.add(List.of(
                StoragePieces.text("SEV3"),
                meaning("SEV3"),
                example("SEV3"),
                term(Term.ofBusinessDays(1)),
                NONE,
                word("optional"),
                term(Term.ofBusinessDays(10)),
                word("workingHours")));
        rows.add(List.of(
                StoragePieces.text("SEV4"),
                meaning("SEV4"),
                example("SEV4"),
                NONE,
                NONE,
                word("no"),
                NONE,
                word("workingHours")));
        return table(
                List.of(
                        "name",
                        "meaning",
                        "example",
                        "respondWithin",
                        "updateEvery",
                        "postmortem",
                        "postmortemDue",
                        "remindedAt"),
                rows);
    }

    private List<String> level(String name, int respond, int update, String postmortem, int due, String reminders) {
        return List.of(
                StoragePieces.text(name),
                meaning(name),
                example(name),
                term(Term.ofMinutes(respond)),
                term(Term.ofMinutes(update)),
                word(postmortem),
                term(Term.ofBusinessDays(due)),
                word(reminders));
    }

    private String roles(Person author) {
        return table(
                List.of("role", "duty", "who"),
                List.of(
                        role("lead", StoragePieces.text(say("role.lead.who"))),
                        role("liaison", StoragePieces.text(say("role.liaison.who"))),
                        role("owner", StoragePieces.user(author.key()))));
    }

    private List<String> role(String key, String who) {
        return List.of(StoragePieces.text(say("role." + key)), StoragePieces.text(say("role." + key + ".duty")), who);
    }

    private String rules(TeamSize size) {
        String named = wording.tell(Text.of(PAGE + "rule.lead.within", size.respondMinutes));
        return table(
                List.of("what", "severities", "within", "reminded"),
                List.of(
                        rule("lead", "SEV1, SEV2", named),
                        // What the table of severities promises of SEV3 is asked too.
                        rule("engaged", "SEV1, SEV2, SEV3", say("rule.engaged.within")),
                        rule("status"),
                        rule("drafted"),
                        rule("reviewed"),
                        rule("classified"),
                        items("high", 5),
                        items("medium", 20),
                        items("low", 60)));
    }

    private List<String> items(String urgency, int days) {
        return List.of(
                StoragePieces.text(say("rule.items." + urgency)),
                word("all"),
                term(Term.ofBusinessDays(days)),
                StoragePieces.text(say("rule.items.reminded")));
    }

    private List<String> rule(String key) {
        return rule(key, "SEV1, SEV2", say("rule." + key + ".within"));
    }

    private List<String> rule(String key, String severities, String within) {
        return List.of(
                StoragePieces.text(say("rule." + key)),
                StoragePieces.text(severities),
                StoragePieces.text(within),
                StoragePieces.text(say("rule." + key + ".reminded")));
    }

    private String coverage(Answers answers) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < answers.zones().size(); i++) {
            rows.add(List.of(
                    who(answers, i),
                    StoragePieces.text(answers.zones().get(i).getId()),
                    StoragePieces.text(answers.hoursOf(i)),
                    StoragePieces.text(say("workingWeek")),
                    NONE));
        }
        return table(List.of("team", "zone", "hours", "days", "holidays"), rows);
    }

    /** The people are dealt to the zones in turn; who wrote the page moves them where they belong. */
    private String who(Answers answers, int zone) {
        int zones = answers.zones().size();
        StringBuilder who = new StringBuilder();
        for (int i = zone; i < answers.team().size(); i += zones) {
            who.append(who.isEmpty() ? "" : " ")
                    .append(StoragePieces.user(answers.team().get(i).key()));
        }
        String place = answers.zones().get(zone).getId().replaceAll(".*/", "").replace('_', ' ');
        return who.isEmpty() ? StoragePieces.text(wording.tell(Text.of(PAGE + "teamOf", place))) : who.toString();
    }

    private String table(List<String> fields, List<List<String>> rows) {
        List<String> headings = fields.stream()
                .map(field -> StoragePieces.text(wording.tell(Text.of("incidents.policy.column." + field))))
                .toList();
        return StoragePieces.table(headings, rows);
    }

    private String meaning(String severity) {
        return StoragePieces.text(wording.tell(Text.of("incidents.policy.meaning." + severity)));
    }

    private String example(String severity) {
        return StoragePieces.text(say("example." + severity));
    }

    private String term(Term term) {
        String unit = term.isBusinessTime() ? "businessDays" : "minutes";
        return StoragePieces.text(wording.tell(Text.of(PAGE + unit, term.amount())));
    }

    private String word(String key) {
        return StoragePieces.text(say("word." + key));
    }

    private String say(String key) {
        return wording.tell(Text.of(PAGE + key));
    }

    /** Those of the names that the host does not know, in their order. */
    public List<String> unknown(List<String> names) {
        return names.stream()
                .filter(name -> people.byName(name).isEmpty())
                .distinct()
                .toList();
    }

    /** Those of the names that the host knows, each once, in their order. */
    public List<Person> known(List<String> names) {
        return names.stream()
                .flatMap(name -> people.byName(name).stream())
                .distinct()
                .toList();
    }
}
