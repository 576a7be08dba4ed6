package com.atlassian.jira.entity.property;

/**
 * Properties of things that have a key, as far as a user may see and change those.
 *
 * <p>Signature: source, jira 6.3; docs, jira 7.0 (PropertyServiceResult); Option package on 11 unverified. Trimmed to what is
 * called.
 */
public interface EntityWithKeyPropertyService<T> extends EntityPropertyService<T> {}
