package com.opensymphony.workflow.loader;

/**
 * Makes parts of a workflow's definition: their own constructors are not public.
 *
 * <p>Signature: osworkflow 2.8. Trimmed to what is called.
 */
public class DescriptorFactory {

    private static final DescriptorFactory FACTORY = new DescriptorFactory();

    public static DescriptorFactory getFactory() {
        return FACTORY;
    }

    public ValidatorDescriptor createValidatorDescriptor() {
        return new ValidatorDescriptor();
    }
}
