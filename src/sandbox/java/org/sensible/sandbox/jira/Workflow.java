package org.sensible.sandbox.jira;

import com.atlassian.jira.plugin.workflow.WorkflowPluginValidatorFactory;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.opensymphony.module.propertyset.PropertySet;
import com.opensymphony.workflow.InvalidInputException;
import com.opensymphony.workflow.Validator;
import com.opensymphony.workflow.WorkflowException;
import com.opensymphony.workflow.loader.DescriptorFactory;
import com.opensymphony.workflow.loader.ValidatorDescriptor;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.sensible.sandbox.Module;
import org.sensible.sandbox.PluginModules;
import org.sensible.sandbox.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What stands before the steps of the one workflow that all issues have: validators of the plugin with their settings, kept in the
 * database. As on a real Jira a validator is made anew for each step, and sees the comment that was written on the way. Of use from
 * {@link #open} on.
 */
final class Workflow {

    /** A validator before a step, and what an administrator has set of it. */
    record Placed(long id, String transitionId, String moduleKey, Map<String, String> args) {}

    private static final String TYPE = "workflow-validator";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcClient sql;
    private final Transactions transactions;
    private final Supplier<Locale> locale;
    private final AtomicReference<PluginModules> plugin = new AtomicReference<>();

    Workflow(JdbcClient sql, Transactions transactions, Supplier<Locale> locale) {
        this.sql = sql;
        this.transactions = transactions;
        this.locale = locale;
    }

    void open(PluginModules modules) {
        plugin.set(modules);
    }

    /** What can be placed. */
    List<Module> offered() {
        return plugin.get().ofType(TYPE);
    }

    Optional<Module> module(String key) {
        return offered().stream().filter(module -> module.key().equals(key)).findFirst();
    }

    /** A text of the plugin, for who acts. */
    String text(String key) {
        return plugin.get().text(locale.get(), key);
    }

    WorkflowPluginValidatorFactory factory(Module module) {
        PluginModules modules = plugin.get();
        return modules.create(modules.load(module.required("class")).asSubclass(WorkflowPluginValidatorFactory.class));
    }

    /** A definition with those settings, as a factory is given one. */
    static ValidatorDescriptor descriptor(Map<String, String> args) {
        ValidatorDescriptor descriptor = DescriptorFactory.getFactory().createValidatorDescriptor();
        @SuppressWarnings("unchecked") // texts by name
        Map<String, Object> live = descriptor.getArgs();
        live.putAll(args);
        return descriptor;
    }

    /** Those before a step, in the order in which they were placed. */
    List<Placed> before(String transitionId) {
        return sql.sql("SELECT * FROM JIRA_VALIDATOR WHERE TRANSITION_ID = ? ORDER BY VALIDATOR_ID")
                .param(transitionId)
                .query((row, number) -> new Placed(
                        row.getLong("VALIDATOR_ID"),
                        row.getString("TRANSITION_ID"),
                        row.getString("MODULE_KEY"),
                        read(row.getString("ARGS_TEXT"))))
                .list();
    }

    /** A new one. */
    void place(String transitionId, String moduleKey, Map<String, ?> args) {
        transactions.run(() -> sql.sql("INSERT INTO JIRA_VALIDATOR (VALIDATOR_ID, TRANSITION_ID, MODULE_KEY, ARGS_TEXT)"
                        + " VALUES (?, ?, ?, ?)")
                .params(JiraTables.nextId(sql), transitionId, moduleKey, write(args))
                .update());
    }

    void change(long id, Map<String, ?> args) {
        transactions.run(() -> sql.sql("UPDATE JIRA_VALIDATOR SET ARGS_TEXT = ? WHERE VALIDATOR_ID = ?")
                .params(write(args), id)
                .update());
    }

    void remove(long id) {
        transactions.run(() -> sql.sql("DELETE FROM JIRA_VALIDATOR WHERE VALIDATOR_ID = ?")
                .param(id)
                .update());
    }

    /** Asks every validator before a step; refuses with what the first says that refuses. */
    void validate(String transitionId, HostIssue issue, String comment) {
        for (Placed placed : before(transitionId)) {
            Module module = module(placed.moduleKey())
                    .orElseThrow(() -> new IllegalStateException("no validator " + placed.moduleKey()));
            PluginModules modules = plugin.get();
            Validator validator = modules.create(
                    modules.load(module.child("validator-class").orElseThrow().text())
                            .asSubclass(Validator.class));
            Map<String, Object> variables = new HashMap<>();
            variables.put("issue", issue);
            variables.put("originalissueobject", issue);
            if (!comment.isEmpty()) {
                variables.put("comment", comment);
            }
            ask(validator, variables, new HashMap<>(placed.args()));
        }
    }

    private static void ask(Validator validator, Map<String, Object> variables, Map<String, String> args) {
        try {
            validator.validate(variables, args, new PropertySet() {});
        } catch (InvalidInputException refused) {
            if (!refused.getErrors().isEmpty()) {
                Map<String, String> errors = new TreeMap<>();
                for (Object field : refused.getErrors().keySet()) {
                    errors.put(
                            String.valueOf(field),
                            String.valueOf(refused.getErrors().get(field)));
                }
                throw JiraRefusal.fields(errors);
            }
            throw JiraRefusal.bad(String.valueOf(refused.getGenericErrors().get(0)));
        } catch (WorkflowException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String write(Map<String, ?> args) {
        args.forEach((name, value) -> {
            if (!(value instanceof String)) {
                throw new IllegalStateException("a workflow keeps texts alone, but " + name + " is " + value);
            }
        });
        return JSON.valueToTree(new TreeMap<>(args)).toString();
    }

    private static Map<String, String> read(String text) {
        Map<String, String> args = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : IssueJson.read(text).properties()) {
            args.put(entry.getKey(), entry.getValue().asText());
        }
        return args;
    }
}
