package com.atlassian.confluence.api.model.content;

import com.atlassian.confluence.api.model.people.Person;
import java.time.OffsetDateTime;

/**
 * Who changed content last, and when.
 *
 * <p>Signature: decompiled, platform 6.5 (not re-checked on 8). Trimmed; its constructor is the builder's business there.
 */
public class Version {
    private final Person by;
    private final OffsetDateTime when;

    public Version(Person by, OffsetDateTime when) {
        this.by = by;
        this.when = when;
    }

    public Person getBy() {
        return by;
    }

    public OffsetDateTime getWhenAt() {
        return when;
    }
}
