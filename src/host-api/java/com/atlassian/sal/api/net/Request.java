package com.atlassian.sal.api.net;

import java.util.List;
import java.util.Map;

/**
 * A request to another server.
 *
 * <p>Signature: decompiled, platform 6.5; usage, platform 7 (Jira 10.3). Trimmed to what is called.
 */
public interface Request<T extends Request<?, ?>, RESP extends Response> {
    T setConnectionTimeout(int millis);

    T setSoTimeout(int millis);

    T setRequestBody(String body, String contentType);

    T addHeader(String name, String value);

    T setHeader(String name, String value);

    T setFollowRedirects(boolean follow);

    Map<String, List<String>> getHeaders();

    <RET> RET executeAndReturn(ReturningResponseHandler<? super RESP, RET> returningResponseHandler)
            throws ResponseException;

    /** The method of a request. */
    enum MethodType {
        GET,
        POST,
        PUT,
        DELETE,
        HEAD,
        TRACE,
        OPTIONS,
        PATCH
    }
}
