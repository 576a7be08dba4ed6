package org.sensible.incidents;

import static org.junit.Assert.assertEquals;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sensible.sandbox.Http;

/** What an administrator does in the workflow editor of Jira: all issues have one workflow, so a test takes away what it placed. */
final class WorkflowOfJira {

    static final String DONE = "31";

    private static final String PAGE = "/secure/admin/workflows/ViewWorkflowTransition.jspa";
    private static final String VALIDATOR = "demands-validator";
    private static final Pattern PLACED = Pattern.compile("name=\"delete\" value=\"(\\d+)\"");

    private final Http jira;

    WorkflowOfJira(Products products) {
        jira = products.jira();
    }

    /** Where the editor shows the step that ends an issue. */
    static String address() {
        return PAGE + "?workflowTransition=" + DONE;
    }

    static String addressToAdd() {
        return address() + "&add=" + VALIDATOR;
    }

    /** Puts the validator before the step that ends an issue. */
    void holdUp(String asks, boolean alsoItems) {
        String form = "add=" + VALIDATOR + "&demandsAsked=" + asks + (alsoItems ? "&demandsOfItems=true" : "");
        post(form);
    }

    /** Takes every validator away. */
    void letGo() {
        Matcher placed = PLACED.matcher(page(address()));
        while (placed.find()) {
            post("delete=" + placed.group(1));
        }
    }

    String page(String address) {
        return jira.get(address).as("admin").text();
    }

    /** The editor's form of what was placed last. */
    String form() {
        Matcher placed = PLACED.matcher(page(address()));
        String id = "";
        while (placed.find()) {
            id = placed.group(1);
        }
        return page(address() + "&edit=" + id);
    }

    private void post(String form) {
        int status = jira.post(PAGE)
                .as("admin")
                .header("X-Atlassian-Token", "no-check")
                .body("application/x-www-form-urlencoded", "workflowTransition=" + DONE + "&" + form)
                .status();
        assertEquals(form, 302, status);
    }
}
