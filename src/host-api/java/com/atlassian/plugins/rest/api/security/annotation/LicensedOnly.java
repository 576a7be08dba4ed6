package com.atlassian.plugins.rest.api.security.annotation;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * Users who hold a licence of the product; what holds where nothing is said.
 *
 * <p>Signature: docs, platform 7/8
 */
@Retention(RetentionPolicy.RUNTIME)
public @interface LicensedOnly {}
