package org.sensible.incidents.confluence;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import jakarta.inject.Inject;
import java.util.Map;

/** {@code incident-rules}: what is asked of incidents, a table in its body; rows that are not understood say so. */
public final class IncidentRulesMacro implements Macro {

    private final PolicyTables tables;

    @Inject
    public IncidentRulesMacro(PolicyTables tables) {
        this.tables = tables;
    }

    @Override
    public String execute(Map<String, String> parameters, String body, ConversionContext context) {
        return tables.show("incident-rules", body, context);
    }

    @Override
    public BodyType getBodyType() {
        return BodyType.RICH_TEXT;
    }

    @Override
    public OutputType getOutputType() {
        return OutputType.BLOCK;
    }
}
