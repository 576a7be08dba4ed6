package org.sensible.sandbox.jira;

import com.atlassian.jira.jql.operand.QueryLiteral;
import com.atlassian.jira.plugin.jql.function.JqlFunction;
import com.atlassian.jira.plugin.jql.function.JqlFunctionModuleDescriptor;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.query.clause.TerminalClause;
import com.atlassian.query.operand.FunctionOperand;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sensible.sandbox.Module;
import org.sensible.sandbox.PluginModules;
import org.sensible.sandbox.StartRefused;
import org.sensible.sandbox.jira.jql.JqlProblem;
import org.sensible.sandbox.jira.jql.Operand;

/** The functions that the plugin adds to the query language, by name. Of use from {@link #open} on; threads may share it. */
final class JqlFunctions {

    private final Map<String, JqlFunction> functions = new HashMap<>();

    /** Makes what the plugin declares; called once, before the first request. */
    void open(PluginModules plugin) {
        for (Module module : plugin.ofType("jql-function")) {
            JqlFunction function =
                    plugin.create(plugin.load(module.required("class")).asSubclass(JqlFunction.class));
            Declared declared = new Declared(
                    module.child("fname").orElseThrow().text(),
                    module.child("list").map(Module::text).map(Boolean::valueOf).orElse(false));
            function.init(declared);
            if (!declared.getFunctionName().equals(function.getFunctionName())) {
                throw new StartRefused(module + " in atlassian-plugin.xml is named " + declared.getFunctionName()
                        + ", but its class says " + function.getFunctionName());
            }
            functions.put(declared.getFunctionName().toLowerCase(Locale.ROOT), function);
        }
    }

    /** The ids that a function stands for; empty where there is no such function. Throws {@link JqlProblem} with what it refuses. */
    Optional<List<Long>> ids(Operand.Call call, ApplicationUser searcher) {
        JqlFunction function = functions.get(call.function().toLowerCase(Locale.ROOT));
        if (function == null) {
            return Optional.empty();
        }
        if (call.arguments().size() < function.getMinimumNumberOfExpectedArguments()) {
            throw new JqlProblem("Function '" + call.function() + "' expected at least '"
                    + function.getMinimumNumberOfExpectedArguments() + "' arguments but received '"
                    + call.arguments().size() + "'.");
        }
        FunctionOperand operand = new FunctionOperand(call.function(), call.arguments());
        TerminalClause clause = new TerminalClause() {};
        MessageSet problems = function.validate(searcher, operand, clause);
        if (problems.hasAnyErrors()) {
            throw new JqlProblem(String.join(" ", problems.getErrorMessages()));
        }
        return Optional.of(function.getValues(() -> searcher, operand, clause).stream()
                .map(QueryLiteral::getLongValue)
                .toList());
    }

    private record Declared(String name, boolean list) implements JqlFunctionModuleDescriptor {

        @Override
        public String getFunctionName() {
            return name;
        }

        @Override
        public boolean isList() {
            return list;
        }
    }
}
