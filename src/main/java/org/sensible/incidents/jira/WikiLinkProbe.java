package org.sensible.incidents.jira;

import com.atlassian.plugin.spring.scanner.annotation.component.JiraComponent;
import jakarta.inject.Inject;
import org.sensible.incidents.actionitem.gate.DemandsInWiki.NotAuthorised;
import org.sensible.incidents.actionitem.gate.DemandsInWiki.Silent;
import org.sensible.incidents.selftest.Probe;

/** Confluence's part answers over the application link, as whoever runs the self-test. */
@JiraComponent
public final class WikiLinkProbe implements Probe {

    private final WikiCalls wiki;

    @Inject
    public WikiLinkProbe(WikiCalls wiki) {
        this.wiki = wiki;
    }

    @Override
    public String name() {
        return "application link to Confluence";
    }

    @Override
    public String run() throws Failed, Skipped {
        if (!wiki.isLinked()) {
            throw new Skipped("no application link leads to Confluence; workflow validators let every issue go on");
        }
        try {
            wiki.get("/issues/SELFTEST-0/demands");
            return "Confluence tells you the demands on an issue's incident";
        } catch (NotAuthorised notYet) {
            throw new Skipped("you have not allowed Jira to ask Confluence as you; allow it at " + notYet.where());
        } catch (Silent silent) {
            throw new Failed(silent.getMessage());
        }
    }
}
