package com.opensymphony.workflow;

/**
 * A step of a workflow went wrong.
 *
 * <p>Signature: osworkflow 2.8 shape, exported by Jira; usage, platform 8. Trimmed to what is called.
 */
public class WorkflowException extends Exception {

    private static final long serialVersionUID = 1L;

    public WorkflowException() {
        super();
    }

    public WorkflowException(String message) {
        super(message);
    }
}
