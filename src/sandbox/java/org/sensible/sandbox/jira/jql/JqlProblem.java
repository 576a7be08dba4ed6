package org.sensible.sandbox.jira.jql;

/** A query that Jira refuses, with the words that it uses. */
public final class JqlProblem extends RuntimeException {

    private static final long serialVersionUID = 1;

    public JqlProblem(String message) {
        super(message);
    }

    /** What the grammar does not allow, with the place where it went wrong. */
    static JqlProblem at(Token token, String message) {
        return new JqlProblem("Error in the JQL Query: " + message + " (line " + token.line() + ", character "
                + token.column() + ")");
    }

    /** A query that stops too early. */
    static JqlProblem atTheEnd(String message) {
        return new JqlProblem("Error in the JQL Query: " + message);
    }
}
