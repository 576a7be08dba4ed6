package com.atlassian.applinks.api;

import com.atlassian.sal.api.net.Request;
import com.atlassian.sal.api.net.Response;
import com.atlassian.sal.api.net.ResponseException;

/**
 * A request over a link.
 *
 * <p>Signature: decompiled, platform 6.5; usage, platform 7 (Jira 10.3)
 */
public interface ApplicationLinkRequest extends Request<ApplicationLinkRequest, Response> {
    <R> R execute(ApplicationLinkResponseHandler<R> applicationLinkResponseHandler) throws ResponseException;
}
