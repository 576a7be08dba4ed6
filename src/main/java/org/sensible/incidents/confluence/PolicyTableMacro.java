package org.sensible.incidents.confluence;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import java.util.Map;

/** A macro of the policy whose body holds a table; rows that are not understood say so. */
abstract class PolicyTableMacro implements Macro {

    private final String name;
    private final PolicyTables tables;

    PolicyTableMacro(String name, PolicyTables tables) {
        this.name = name;
        this.tables = tables;
    }

    @Override
    public final String execute(Map<String, String> parameters, String body, ConversionContext context) {
        return tables.show(name, body, context);
    }

    @Override
    public final BodyType getBodyType() {
        return BodyType.RICH_TEXT;
    }

    @Override
    public final OutputType getOutputType() {
        return OutputType.BLOCK;
    }
}
