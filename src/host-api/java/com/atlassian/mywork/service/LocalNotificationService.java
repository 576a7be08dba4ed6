package com.atlassian.mywork.service;

/**
 * Notifications that are kept in this product.
 *
 * <p>Signature: decompiled, platform 6.5; usage, platform 8. Trimmed to what is called.
 */
public interface LocalNotificationService extends NotificationService {}
