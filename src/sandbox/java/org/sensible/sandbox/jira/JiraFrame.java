package org.sensible.sandbox.jira;

import static org.sensible.sandbox.frame.Html.raw;

import org.sensible.sandbox.Decorator;
import org.sensible.sandbox.frame.AdminMenu;
import org.sensible.sandbox.frame.Html;
import org.sensible.sandbox.frame.ProductFrame;

/** The frame of Jira's pages: those of the administration have its menu beside them and their title above. */
record JiraFrame(ProductFrame frame, AdminMenu administration) implements Decorator {

    @Override
    public String frame(Page page) {
        if (!page.decorator().equals("atl.admin")) {
            return frame.frame(page);
        }
        String body = Html.of("<h1>%s</h1>%n%s", page.title(), raw(page.body()));
        return frame.document(
                page.title(), page.head(), page.meta(), administration.html(page.meta()), body, "atl.admin");
    }
}
