package com.atlassian.confluence.api.service.finder;

import java.util.Optional;

/**
 * Fetches one thing.
 *
 * <p>Signature: decompiled, platform 6.5; usage, platform 8. Trimmed to what is called.
 */
public interface SingleFetcher<T> {
    Optional<T> fetch();
}
