package com.opensymphony.workflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A validator refuses a step, and says why.
 *
 * <p>Signature: osworkflow 2.8 shape; usage of the constructor with a text in validators of several generations. Trimmed to what is
 * called. The raw types are its own.
 */
@SuppressWarnings({"rawtypes", "unchecked"}) // older than generics
public final class InvalidInputException extends WorkflowException {

    private static final long serialVersionUID = 1L;

    private final transient List genericErrors = new ArrayList();
    private final transient Map errors = new HashMap();

    public InvalidInputException(String error) {
        super(error);
        genericErrors.add(error);
    }

    public InvalidInputException(String name, String error) {
        super();
        errors.put(name, error);
    }

    /** Message by field. */
    public Map getErrors() {
        return errors;
    }

    /** Messages about no field. */
    public List getGenericErrors() {
        return genericErrors;
    }
}
