package com.opensymphony.workflow.loader;

import java.util.HashMap;
import java.util.Map;

/**
 * A validator as a workflow's definition holds it.
 *
 * <p>Signature: usage of {@code getArgs()} in factories of several generations, jira 6.3; not re-checked on 11. Trimmed to what is
 * called. The raw type is its own.
 */
public class ValidatorDescriptor extends AbstractDescriptor {

    private final Map<String, Object> args = new HashMap<>();

    ValidatorDescriptor() {
        super();
    }

    /** The live map of its settings: text by name. */
    @SuppressWarnings("rawtypes") // older than generics
    public Map getArgs() {
        return args;
    }
}
