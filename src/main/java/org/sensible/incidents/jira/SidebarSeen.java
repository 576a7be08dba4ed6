package org.sensible.incidents.jira;

import com.atlassian.plugin.spring.scanner.annotation.component.JiraComponent;
import java.util.concurrent.atomic.AtomicInteger;
import org.sensible.incidents.selftest.Probe;

/**
 * Whether this Jira shows the sidebar's link and the page of a project's action items: a host asks nobody about a section that it does
 * not have, so being asked is the proof. On this node, since the plugin started. Threads may share it.
 */
@JiraComponent
public final class SidebarSeen implements Probe {

    /** Where the link goes, as the descriptor says. */
    static final String SECTION = "jira.project.sidebar.plugins.navigation";

    private final AtomicInteger links = new AtomicInteger();
    private final AtomicInteger pages = new AtomicInteger();

    void linkAsked() {
        links.incrementAndGet();
    }

    void pageAsked() {
        pages.incrementAndGet();
    }

    @Override
    public String name() {
        return "project sidebar";
    }

    /** Nobody can tell a section that is missing from a sidebar that nobody opened, so that is no failure. */
    @Override
    public String run() throws Skipped {
        if (links.get() == 0 && pages.get() == 0) {
            throw new Skipped(
                    "not known: no sidebar of a project was opened on this node since the plugin started. Open a"
                            + " project and run this again; if it says the same then, this Jira has no section "
                            + SECTION
                            + ", and nothing leads to the page of a project's action items");
        }
        if (links.get() == 0) {
            throw new Skipped("the page of a project was shown, yet Jira never asked for the section " + SECTION
                    + ": open a project's sidebar and run this again");
        }
        return pages.get() == 0
                ? "Jira has the section " + SECTION + " and shows the link; its page was not opened yet"
                : "Jira has the section " + SECTION + ", and shows the link and the page behind it";
    }
}
