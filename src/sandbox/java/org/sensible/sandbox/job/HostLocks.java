package org.sensible.sandbox.job;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Locks of a cluster of one node. As on a host, only the thread that holds one may let it go, and none has conditions. */
public final class HostLocks implements ClusterLockService {

    private final Map<String, Held> locks = new ConcurrentHashMap<>();

    @Override
    public ClusterLock getLockForName(String lockName) {
        return locks.computeIfAbsent(lockName, name -> new Held());
    }

    private static final class Held extends ReentrantLock implements ClusterLock {

        private static final long serialVersionUID = 1;

        @Override
        public Condition newCondition() {
            throw new UnsupportedOperationException("cluster locks have no conditions");
        }
    }
}
