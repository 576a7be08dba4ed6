package org.sensible.incidents.confluence;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import jakarta.inject.Inject;
import java.util.Map;

/** {@code severity-levels}: the severities of the policy, a table in its body; rows that are not understood say so. */
public final class SeverityLevelsMacro implements Macro {

    private final PolicyTables tables;

    @Inject
    public SeverityLevelsMacro(PolicyTables tables) {
        this.tables = tables;
    }

    @Override
    public String execute(Map<String, String> parameters, String body, ConversionContext context) {
        return tables.show("severity-levels", body, context);
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
