package org.sensible.incidents.jira.gate;

import com.atlassian.jira.plugin.workflow.AbstractWorkflowPluginFactory;
import com.atlassian.jira.plugin.workflow.WorkflowPluginValidatorFactory;
import com.opensymphony.workflow.loader.AbstractDescriptor;
import com.opensymphony.workflow.loader.ValidatorDescriptor;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.sensible.incidents.actionitem.gate.GateRules;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.jira.JiraWording;
import org.sensible.incidents.jira.WikiCalls;

/** What the workflow editor shows of the validator, and takes from its form. Threads may share it. */
public final class DemandsValidatorFactory extends AbstractWorkflowPluginFactory
        implements WorkflowPluginValidatorFactory {

    private final JiraWording wording;
    private final WikiCalls wiki;

    @Inject
    public DemandsValidatorFactory(JiraWording wording, WikiCalls wiki) {
        this.wording = wording;
        this.wiki = wiki;
    }

    /**
     * The view of {@code gate-form.html.vm} and {@code gate-view.html.vm}.
     *
     * @param said in one sentence
     * @param items what is said of action items; empty where they go free
     * @param trouble what is wrong; empty for nothing
     */
    public record View(
            String said, String items, String trouble, List<Option> options, boolean isAlsoForItems, Words words) {}

    /** One of the things to choose from. */
    public record Option(String value, String label, String hint, boolean isChosen) {}

    /** The words beside the choices. */
    public record Words(String asks, String items, String itemsHint, String override) {}

    @Override
    protected void getVelocityParamsForInput(Map<String, Object> velocityParams) {
        velocityParams.put("view", view(GateRules.USUAL));
    }

    @Override
    protected void getVelocityParamsForEdit(Map<String, Object> velocityParams, AbstractDescriptor descriptor) {
        velocityParams.put("view", view(rules(descriptor)));
    }

    @Override
    protected void getVelocityParamsForView(Map<String, Object> velocityParams, AbstractDescriptor descriptor) {
        velocityParams.put("view", view(rules(descriptor)));
    }

    /** What is not in the form is as usual. */
    @Override
    public Map<String, ?> getDescriptorParams(Map<String, Object> formParams) {
        GateRules rules =
                GateRules.of(first(formParams, DemandsValidator.ASKS), first(formParams, DemandsValidator.ITEMS));
        return Map.of(
                DemandsValidator.ASKS, rules.asks().word(),
                DemandsValidator.ITEMS, Boolean.toString(rules.alsoForItems()));
    }

    private static Object first(Map<String, Object> formParams, String name) {
        Object sent = formParams.get(name);
        return sent instanceof String[] several && several.length > 0 ? several[0] : sent;
    }

    private static GateRules rules(AbstractDescriptor descriptor) {
        if (descriptor instanceof ValidatorDescriptor validator) {
            return GateRules.of(
                    validator.getArgs().get(DemandsValidator.ASKS),
                    validator.getArgs().get(DemandsValidator.ITEMS));
        }
        throw new IllegalArgumentException("not a validator: " + descriptor);
    }

    private View view(GateRules rules) {
        return new View(
                get("incidents.gate.editor.said." + rules.asks().word()),
                rules.alsoForItems() ? get("incidents.gate.editor.said.items") : "",
                wiki.isLinked() ? "" : get("incidents.gate.editor.noLink"),
                Arrays.stream(GateRules.Asks.values())
                        .map(asks -> option(asks, asks == rules.asks()))
                        .toList(),
                rules.alsoForItems(),
                new Words(
                        get("incidents.gate.editor.asks"),
                        get("incidents.gate.editor.items"),
                        get("incidents.gate.editor.items.hint"),
                        get("incidents.gate.editor.override")));
    }

    private Option option(GateRules.Asks asks, boolean isChosen) {
        String key = "incidents.gate.editor.asks." + asks.word();
        return new Option(asks.word(), get(key), get(key + ".hint"), isChosen);
    }

    private String get(String key) {
        return wording.tell(Text.of(key));
    }
}
