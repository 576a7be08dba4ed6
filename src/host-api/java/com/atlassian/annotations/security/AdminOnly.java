package com.atlassian.annotations.security;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * Administrators of the product only.
 *
 * <p>Signature: usage, platform 8
 */
@Retention(RetentionPolicy.RUNTIME)
public @interface AdminOnly {}
