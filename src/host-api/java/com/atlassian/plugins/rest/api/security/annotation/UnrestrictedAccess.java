package com.atlassian.plugins.rest.api.security.annotation;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * Everybody, anonymous visitors included.
 *
 * <p>Signature: usage, platform 8
 */
@Retention(RetentionPolicy.RUNTIME)
public @interface UnrestrictedAccess {}
