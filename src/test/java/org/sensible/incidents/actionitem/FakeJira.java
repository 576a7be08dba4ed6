package org.sensible.incidents.actionitem;

import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sensible.incidents.incident.NotFound;
import org.sensible.incidents.incident.Refusal;
import org.sensible.incidents.incident.Text;

/** A Jira in memory in which everybody may do everything, until it is told to refuse. */
public final class FakeJira implements IssueGateway {

    public final Map<String, NewIssue> created = new LinkedHashMap<>();
    public final Map<String, LinkedPage> links = new LinkedHashMap<>();
    public final List<Search> asked = new ArrayList<>();
    public final Map<String, ItemProperty> properties = new LinkedHashMap<>();

    /** So many more there are than are given. */
    public int beyond;

    /** Issues with a property that nobody can read, by key. */
    public final Map<String, String> foreign = new LinkedHashMap<>();

    /** Thrown instead of an answer. */
    @Nullable
    public Refusal refusal;

    /** Thrown after an issue was made, so that nobody hears of it. */
    @Nullable
    public Refusal refusalAfterCreation;

    @Nullable
    public Refusal refusalOfLinks;

    /** Thrown for an issue with a due date. */
    @Nullable
    public Refusal refusalOfDays;

    @Nullable
    public Refusal refusalOfDeletion;

    public static JiraSilent silent() {
        return new JiraSilent(Text.of("silent"));
    }

    @Override
    public String create(NewIssue issue) {
        answer(refusal);
        answer(issue.due() == null ? null : refusalOfDays);
        String key = issue.project() + "-" + (created.size() + 1);
        created.put(key, issue);
        properties.put(key, issue.property());
        answer(refusalAfterCreation);
        return key;
    }

    /** Knows the incidents, and of queries whether one was given. */
    @Override
    public Found find(Search search) {
        answer(refusal);
        asked.add(search);
        List<ActionItem> items = new ArrayList<>();
        properties.forEach((key, property) -> {
            if (search.incidents().isEmpty() || search.incidents().contains(property.incident())) {
                items.add(read(key));
            }
        });
        return new Found(items, items.size() + beyond);
    }

    @Override
    public ActionItem read(String issueKey) {
        answer(refusal);
        NewIssue issue = created.get(issueKey);
        if (issue == null) {
            throw new NotFound(Text.of("none", issueKey));
        }
        return new ActionItem(
                issueKey,
                url(issueKey),
                issue.summary(),
                "To Do",
                ActionItem.State.OPEN,
                null,
                issue.due(),
                properties.get(issueKey),
                foreign.get(issueKey),
                true);
    }

    @Override
    public void write(String issueKey, ItemProperty property) {
        answer(refusal);
        properties.put(issueKey, property);
    }

    @Override
    public void delete(String issueKey) {
        answer(refusal);
        answer(refusalOfDeletion);
        created.remove(issueKey);
        properties.remove(issueKey);
    }

    @Override
    public void unlink(String issueKey) {
        answer(refusal);
        properties.remove(issueKey);
    }

    @Override
    public void link(String issueKey, LinkedPage page) {
        answer(refusalOfLinks);
        links.put(issueKey, page);
    }

    @Override
    public String url(String issueKey) {
        return "https://jira.example/browse/" + issueKey;
    }

    /** An issue that somebody made in Jira. */
    public void ordinary(String key, String summary) {
        created.put(
                key,
                new NewIssue(
                        summary,
                        "OPS",
                        "Task",
                        null,
                        null,
                        new ItemProperty(
                                "NONE-1",
                                new Isu(Level.LOW, Size.S, Level.LOW, null),
                                null,
                                Commitment.PROPOSED,
                                null,
                                0,
                                List.of(),
                                null,
                                null,
                                null,
                                null,
                                null)));
    }

    private static void answer(@Nullable Refusal instead) {
        if (instead != null) {
            throw instead;
        }
    }
}
