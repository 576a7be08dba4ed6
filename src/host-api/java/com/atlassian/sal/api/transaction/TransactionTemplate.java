package com.atlassian.sal.api.transaction;

/**
 * Runs work in the host's transaction; joins one that is under way.
 *
 * <p>Signature: decompiled, platform 6.5; usage, platform 8
 */
public interface TransactionTemplate {
    <T> T execute(TransactionCallback<T> transactionCallback);
}
