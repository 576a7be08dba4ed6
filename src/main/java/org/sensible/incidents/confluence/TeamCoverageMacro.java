package org.sensible.incidents.confluence;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import jakarta.inject.Inject;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;

/** {@code team-coverage}: who is at work when, a table in its body, and the week around the clock under it. */
public final class TeamCoverageMacro implements Macro {

    private final PolicyTables tables;
    private final ObjectProvider<CoveragePicture> pictures;

    @Inject
    public TeamCoverageMacro(PolicyTables tables, ObjectProvider<CoveragePicture> pictures) {
        this.tables = tables;
        this.pictures = pictures;
    }

    @Override
    public String execute(Map<String, String> parameters, String body, ConversionContext context) {
        boolean isOnPaper = MacroPage.of(context).medium() == MacroPage.Medium.EXPORT;
        StringBuilder shown = new StringBuilder(tables.show("team-coverage", body, context));
        pictures.orderedStream().forEach(picture -> shown.append(picture.of(tables.coverage(body), isOnPaper)));
        return shown.toString();
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
