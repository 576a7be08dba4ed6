package com.atlassian.mywork.service;

import com.atlassian.mywork.model.Notification;
import java.util.concurrent.Future;

/**
 * What people are told inside the product.
 *
 * <p>Signature: decompiled, platform 6.5; usage, platform 8. Trimmed to what is called.
 */
public interface NotificationService {
    Future<Notification> createOrUpdate(String string, Notification notification2);
}
