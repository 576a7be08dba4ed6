package com.atlassian.sal.api.net;

/**
 * Takes an answer and gives what became of it.
 *
 * <p>Signature: decompiled, platform 6.5; usage, platform 7 (Jira 10.3)
 */
public interface ReturningResponseHandler<T extends Response, R> {
    R handle(T t) throws ResponseException;
}
