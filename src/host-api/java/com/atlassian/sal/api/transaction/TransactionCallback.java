package com.atlassian.sal.api.transaction;

/**
 * Work for a transaction.
 *
 * <p>Signature: decompiled, platform 6.5; usage, platform 8
 */
public interface TransactionCallback<T> {
    T doInTransaction();
}
