package org.sensible.sandbox.jira;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.sensible.sandbox.User;

/**
 * Reads {@code fields} and {@code update} of a body into a draft. What is wrong is collected, field by field, in Jira's
 * words.
 */
final class IssueFields {

    static final int LONGEST_TEXT = 32_767;
    static final String TOO_LONG = "The entered text is too long. It exceeds the allowed limit of 32,767 characters.";

    private static final int LONGEST_LINE = 255;
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final JiraSite site;
    private final String projectKey;
    private final StoredIssue.Draft draft;
    private final Map<String, String> errors = new TreeMap<>();

    private IssueFields(JiraSite site, String projectKey, StoredIssue.Draft draft) {
        this.site = site;
        this.projectKey = projectKey;
        this.draft = draft;
    }

    /** Reads what a new issue needs; throws {@link JiraRefusal} with all that is wrong. */
    static StoredIssue.Draft forNew(JiraSite site, Project project, JsonNode body) {
        IssueFields fields = new IssueFields(site, project.key(), new StoredIssue.Draft());
        fields.draft.reporter = Optional.of(site.user().key());
        if (body.path("fields").path("issuetype").isMissingNode()) {
            fields.errors.put("issuetype", "issue type is required");
        }
        if (body.path("fields").path("summary").isMissingNode()) {
            fields.errors.put("summary", "You must specify a summary of the issue.");
        }
        fields.read(body);
        if (fields.draft.type == IssueType.EPIC && fields.draft.epicName.isEmpty()) {
            fields.errors.put(Epics.NAME_FIELD, "Epic Name is required.");
        }
        return fields.done();
    }

    /** Reads what changes of an issue into its draft; throws {@link JiraRefusal} with all that is wrong. */
    static void change(JiraSite site, StoredIssue issue, StoredIssue.Draft draft, JsonNode body) {
        IssueFields fields = new IssueFields(site, issue.projectKey(), draft);
        fields.read(body);
        fields.done();
    }

    private StoredIssue.Draft done() {
        if (!errors.isEmpty()) {
            throw JiraRefusal.fields(errors);
        }
        return draft;
    }

    private void read(JsonNode body) {
        body.path("fields").properties().forEach(field -> set(field.getKey(), field.getValue()));
        body.path("update").properties().forEach(field -> field.getValue()
                .forEach(operation -> operation.properties().forEach(verb -> operate(field.getKey(), verb))));
    }

    private void operate(String field, Map.Entry<String, JsonNode> verb) {
        if (field.equals("comment") && verb.getKey().equals("add")) {
            return; // Comments are written beside the issue, when it is saved.
        }
        if (verb.getKey().equals("set")) {
            set(field, verb.getValue());
        } else if (field.equals("labels") && verb.getKey().equals("add")) {
            addLabel(draft.labels, verb.getValue());
        } else if (field.equals("labels") && verb.getKey().equals("remove")) {
            draft.labels.remove(verb.getValue().asText());
        } else {
            errors.put(
                    field,
                    "Field with id '" + field + "' and name '" + field + "' does not support operation '"
                            + verb.getKey() + "' Supported operation(s) are: 'set'");
        }
    }

    private void set(String field, JsonNode value) {
        switch (field) {
            case "project" -> requireSameProject(value);
            case "issuetype" -> setType(value);
            case "summary" -> setSummary(value);
            case "description" -> setDescription(value);
            case "reporter" -> setReporter(value);
            case "assignee" -> setAssignee(value);
            case "duedate" -> setDue(value);
            case "labels" -> setLabels(value);
            case Epics.NAME_FIELD -> draft.epicName = value.asText("").strip();
            default ->
                errors.put(
                        field, "Field '" + field + "' cannot be set. It is not on the appropriate screen, or unknown.");
        }
    }

    private void requireSameProject(JsonNode value) {
        boolean same = site.project(text(value, "key", "id"))
                .filter(project -> project.key().equals(projectKey))
                .isPresent();
        if (!same) {
            errors.put("project", "Issues cannot be moved to another project by editing them.");
        }
    }

    private static String text(JsonNode value, String... names) {
        for (String name : names) {
            if (value.hasNonNull(name)) {
                return value.get(name).asText();
            }
        }
        return "";
    }

    private void setType(JsonNode value) {
        IssueType.named(text(value, "id", "name"))
                .ifPresentOrElse(
                        type -> draft.type = type,
                        () -> errors.put("issuetype", "The issue type selected is invalid."));
    }

    private void setSummary(JsonNode value) {
        String summary = value.isTextual() ? value.asText().strip() : "";
        if (!value.isTextual() && !value.isNull()) {
            errors.put("summary", "Operation value must be a string");
        } else if (summary.isEmpty()) {
            errors.put("summary", "You must specify a summary of the issue.");
        } else if (summary.matches("(?s).*[\\r\\n].*")) {
            errors.put("summary", "The summary is invalid because it contains newline characters.");
        } else if (summary.length() > LONGEST_LINE) {
            errors.put("summary", "Summary must be less than 255 characters.");
        } else {
            draft.summary = summary;
        }
    }

    private void setDescription(JsonNode value) {
        if (!value.isTextual() && !value.isNull()) {
            errors.put("description", "Operation value must be a string");
        } else if (value.asText("").length() > LONGEST_TEXT) {
            errors.put("description", TOO_LONG);
        } else {
            draft.description =
                    Optional.of(value.isNull() ? "" : value.asText()).filter(text -> !text.isEmpty());
        }
    }

    private void setReporter(JsonNode value) {
        Optional<User> reporter = person(value);
        if (reporter.isEmpty()) {
            errors.put("reporter", "The reporter specified is not a user.");
        } else if (!reporter.get().equals(site.user()) && !site.may(Grants.REPORTER, projectKey)) {
            errors.put("reporter", "Field 'reporter' cannot be set. It is not on the appropriate screen, or unknown.");
        } else {
            draft.reporter = reporter.map(User::key);
        }
    }

    private void setAssignee(JsonNode value) {
        String name = text(value, "name", "key");
        if (value.isNull() || name.isEmpty()) {
            draft.assignee = Optional.empty();
            return;
        }
        Optional<User> assignee = person(value);
        if (!site.may(Grants.ASSIGN, projectKey)) {
            errors.put("assignee", "You do not have permission to assign issues.");
        } else if (assignee.isEmpty()) {
            errors.put("assignee", "User '" + name + "' does not exist.");
        } else if (!site.may(assignee.get(), Grants.ASSIGNABLE, projectKey)) {
            errors.put("assignee", "User '" + name + "' cannot be assigned issues.");
        } else {
            draft.assignee = assignee.map(User::key);
        }
    }

    private Optional<User> person(JsonNode value) {
        return site.users().byName(text(value, "name")).or(() -> site.users().byKey(text(value, "key")));
    }

    private void setDue(JsonNode value) {
        if (value.isNull()) {
            draft.due = Optional.empty();
            return;
        }
        try {
            if (!DATE.matcher(value.asText()).matches()) {
                throw new DateTimeException("not in the form of a date");
            }
            draft.due = Optional.of(LocalDate.parse(value.asText()));
        } catch (DateTimeException wrong) {
            errors.put("duedate", "Error parsing date string: " + value.asText());
        }
    }

    private void setLabels(JsonNode value) {
        SortedSet<String> labels = new TreeSet<>();
        if (!value.isArray() && !value.isNull()) {
            errors.put("labels", "data was not an array");
            return;
        }
        value.forEach(label -> addLabel(labels, label));
        draft.labels = labels;
    }

    private void addLabel(SortedSet<String> labels, JsonNode value) {
        String label = value.asText();
        if (!value.isTextual()) {
            errors.put("labels", "string expected at index 0");
        } else if (label.matches("(?s).*\\s.*")) {
            errors.put("labels", "The label '" + label + "' contains spaces which is invalid.");
        } else if (label.length() > LONGEST_LINE) {
            errors.put("labels", "The label '" + label + "' exceeds the maximum length for a single label of 255.");
        } else if (!label.isEmpty()) {
            labels.add(label);
        }
    }
}
