package com.atlassian.annotations.security;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * System administrators only.
 *
 * <p>Signature: usage, platform 8
 */
@Retention(RetentionPolicy.RUNTIME)
public @interface SystemAdminOnly {}
