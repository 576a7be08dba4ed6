package com.atlassian.sal.api.net;

import java.io.InputStream;
import java.util.Map;

/**
 * What another server answers.
 *
 * <p>Signature: decompiled, platform 6.5; usage, platform 7 (Jira 10.3). Trimmed to what is called.
 */
public interface Response {
    int getStatusCode();

    String getResponseBodyAsString() throws ResponseException;

    InputStream getResponseBodyAsStream() throws ResponseException;

    String getStatusText();

    boolean isSuccessful();

    String getHeader(String name);

    Map<String, String> getHeaders();
}
