package com.opensymphony.workflow;

import com.opensymphony.module.propertyset.PropertySet;
import java.util.Map;

/**
 * Says whether a step of a workflow may be taken with what came.
 *
 * <p>Signature: osworkflow 2.8, exported by Jira; usage in validators of several generations. The raw types are its own.
 */
@SuppressWarnings("rawtypes") // older than generics
public interface Validator {

    /** @param transientVars of this step: among them {@code issue} as it will be, and {@code comment} where one was written */
    void validate(Map transientVars, Map args, PropertySet ps) throws InvalidInputException, WorkflowException;
}
