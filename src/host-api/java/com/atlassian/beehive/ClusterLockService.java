package com.atlassian.beehive;

/**
 * Locks that hold in the whole cluster.
 *
 * <p>Signature: decompiled, platform 6.5; usage, platform 8
 */
public interface ClusterLockService {
    ClusterLock getLockForName(String lockName);
}
