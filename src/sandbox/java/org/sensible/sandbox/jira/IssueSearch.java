package org.sensible.sandbox.jira;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sensible.sandbox.User;
import org.sensible.sandbox.jira.jql.Field;
import org.sensible.sandbox.jira.jql.JqlProblem;
import org.sensible.sandbox.jira.jql.Operand;
import org.sensible.sandbox.jira.jql.Query;
import org.sensible.sandbox.jira.jql.Search;

/** Finds issues by JQL, among those that the reader may see. */
final class IssueSearch {

    private static final Pattern PROPERTY =
            Pattern.compile("issue\\.property\\[[\"']?([^\\]\"']+)[\"']?]\\.(.+)", Pattern.CASE_INSENSITIVE);
    private static final Comparator<StoredIssue> BY_KEY =
            Comparator.comparing(StoredIssue::projectKey).thenComparing(StoredIssue::number);

    private final JiraSite site;
    private final PropertyIndex index;
    private final JqlFunctions functions;
    private final JqlDates dates;
    private final Map<String, Field<StoredIssue, ?>> fields = new HashMap<>();

    IssueSearch(JiraSite site, PropertyIndex index, JqlFunctions functions, JqlDates dates) {
        this.site = site;
        this.index = index;
        this.functions = functions;
        this.dates = dates;
        addFields();
    }

    /** The issues that the query asks for, in its order; the newest first where it has none. Throws {@link JqlProblem}. */
    List<StoredIssue> find(String jql) {
        Search<StoredIssue> search = Search.of(Query.parse(jql), this::field);
        Comparator<StoredIssue> newest = BY_KEY.reversed();
        return site.visible().stream()
                .filter(search.condition())
                .sorted(search.order().map(order -> order.thenComparing(newest)).orElse(newest))
                .toList();
    }

    private Optional<Field<StoredIssue, ?>> field(String name) {
        Matcher property = PROPERTY.matcher(name);
        if (property.matches()) {
            return Optional.of(index.at(property.group(1), property.group(2)));
        }
        return Optional.<Field<StoredIssue, ?>>ofNullable(fields.get(name.toLowerCase(Locale.ROOT)))
                .or(() -> index.alias(name));
    }

    private void add(Field<StoredIssue, ?> field, String... otherNames) {
        fields.put(field.name(), field);
        Stream.of(otherNames).forEach(name -> fields.put(name, field));
    }

    private void addFields() {
        add(Field.exact("project", issue -> List.of(issue.projectKey()), this::project));
        add(Field.ordered("key", issue -> List.of(new Key(issue)), this::key), "issue", "issuekey", "id");
        add(named("issuetype", issue -> Optional.of(issue.type()), IssueType::named), "type");
        add(named("status", issue -> Optional.of(issue.status()), Status::named));
        add(named("statuscategory", issue -> Optional.of(issue.status().category()), text -> Stream.of(
                        Status.Category.values())
                .filter(category -> category.key().equalsIgnoreCase(text)
                        || category.shownName().equalsIgnoreCase(text))
                .findFirst()));
        add(Field.<StoredIssue, Resolution>exact("resolution", issue -> list(issue.resolution()), this::resolution)
                .absentAs("Unresolved"));
        add(Field.exact("assignee", issue -> list(issue.assignee()), operand -> person("assignee", operand)));
        add(Field.exact("reporter", issue -> list(issue.reporter()), operand -> person("reporter", operand)));
        add(Field.exact("creator", issue -> List.of(issue.creator()), operand -> person("creator", operand)));
        add(Field.exact("labels", StoredIssue::labels, operand -> List.of(literal("labels", operand))));
        add(Field.line("summary", issue -> List.of(issue.summary())));
        add(Field.text("description", issue -> list(issue.description())));
        add(Field.text(
                "text",
                issue -> List.of(issue.summary() + "\n" + issue.description().orElse(""))));
        add(instants("created", issue -> Optional.of(issue.created())), "createddate");
        add(instants("updated", issue -> Optional.of(issue.updated())), "updateddate");
        add(instants("resolved", StoredIssue::resolved), "resolutiondate");
        add(Field.ordered("due", issue -> list(issue.due()), operand -> List.of(day("due", operand))), "duedate");
    }

    private static <V> List<V> list(Optional<V> value) {
        return value.stream().toList();
    }

    private static String literal(String field, Operand operand) {
        if (operand instanceof Operand.Literal literal) {
            return literal.text();
        }
        Operand.Call call = (Operand.Call) operand;
        throw new JqlProblem("Unable to find JQL function '" + call.function() + "("
                + String.join(", ", call.arguments()) + ")'. It was given for the field '" + field + "'.");
    }

    private static JqlProblem unknown(String value, String field) {
        return new JqlProblem("The value '" + value + "' does not exist for the field '" + field + "'.");
    }

    private static <E extends Enum<E>> Field<StoredIssue, E> named(
            String name, Function<StoredIssue, Optional<E>> value, Function<String, Optional<E>> meaning) {
        return Field.exact(
                name,
                issue -> list(value.apply(issue)),
                operand -> List.of(meaning.apply(literal(name, operand))
                        .orElseThrow(() -> unknown(literal(name, operand), name))));
    }

    private Collection<String> project(Operand operand) {
        String text = literal("project", operand);
        return List.of(site.projects().stream()
                .filter(project -> project.key().equalsIgnoreCase(text)
                        || project.name().equalsIgnoreCase(text)
                        || Long.toString(project.id()).equals(text))
                .map(Project::key)
                .findFirst()
                .orElseThrow(() -> unknown(text, "project")));
    }

    /** A key in the order of its parts: {@code OPS-9} before {@code OPS-10}. */
    private record Key(String project, long number) implements Comparable<Key> {

        Key(StoredIssue issue) {
            this(issue.projectKey(), issue.number());
        }

        @Override
        public int compareTo(Key other) {
            return Comparator.comparing(Key::project).thenComparing(Key::number).compare(this, other);
        }
    }

    private Collection<Key> key(Operand operand) {
        if (operand instanceof Operand.Call call) {
            Optional<List<Long>> ids = functions.ids(call, new HostPerson(site.user()));
            if (ids.isPresent()) {
                return ids.get().stream()
                        .flatMap(id -> site.find(Long.toString(id)).stream())
                        .map(Key::new)
                        .toList();
            }
        }
        String text = literal("key", operand);
        return List.of(site.find(text)
                .filter(issue -> site.may(Grants.BROWSE, issue.projectKey()))
                .map(Key::new)
                .orElseThrow(() -> new JqlProblem("An issue with key '" + text + "' does not exist for field 'key'.")));
    }

    private Collection<Resolution> resolution(Operand operand) {
        String text = literal("resolution", operand);
        return List.of(Resolution.named(text).orElseThrow(() -> unknown(text, "resolution")));
    }

    private Collection<String> person(String field, Operand operand) {
        if (operand instanceof Operand.Call call && call.function().equalsIgnoreCase("currentUser")) {
            return List.of(site.user().key());
        }
        String text = literal(field, operand);
        return List.of(site.users()
                .byName(text)
                .or(() -> site.users().byKey(text))
                .map(User::key)
                .orElseThrow(() -> unknown(text, field)));
    }

    private Field<StoredIssue, Instant> instants(String name, Function<StoredIssue, Optional<Instant>> value) {
        return Field.newestFirst(
                name,
                issue -> list(value.apply(issue)),
                operand -> List.of(dates.read(name, operand, zone()).toInstant()));
    }

    private LocalDate day(String name, Operand operand) {
        return dates.read(name, operand, zone()).toLocalDate();
    }

    private ZoneId zone() {
        return site.user().zone();
    }
}
