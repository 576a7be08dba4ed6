package com.atlassian.jira.plugin.jql.function;

/**
 * Takes name and shape of a function from the descriptor.
 *
 * <p>Signature: usage (extended), jira 11.3. Trimmed to what is called.
 */
public abstract class AbstractJqlFunction implements JqlFunction {

    private JqlFunctionModuleDescriptor moduleDescriptor;

    @Override
    public void init(JqlFunctionModuleDescriptor moduleDescriptor) {
        this.moduleDescriptor = moduleDescriptor;
    }

    public JqlFunctionModuleDescriptor getModuleDescriptor() {
        return moduleDescriptor;
    }

    @Override
    public String getFunctionName() {
        return moduleDescriptor.getFunctionName();
    }

    @Override
    public boolean isList() {
        return moduleDescriptor.isList();
    }
}
