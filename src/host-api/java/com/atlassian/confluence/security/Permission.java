package com.atlassian.confluence.security;

import java.io.Serializable;

/**
 * What somebody may do with a thing.
 *
 * <p>Signature: decompiled, platform 6.5; usage, platform 8. Trimmed; checkAgainst and its delegate are the host's own business.
 */
public abstract class Permission implements Serializable {
    public static final Permission VIEW = named("VIEW", false);
    public static final Permission EDIT = named("EDIT", true);
    public static final Permission SET_PERMISSIONS = named("SET_PERMISSIONS", true);
    public static final Permission REMOVE = named("REMOVE", true);
    public static final Permission EXPORT = named("EXPORT", false);
    public static final Permission ADMINISTER = named("ADMINISTER", true);
    private static final long serialVersionUID = 1L;

    public abstract boolean isMutative();

    private static Permission named(String name, boolean mutative) {
        return new Permission() {
            private static final long serialVersionUID = 1L;

            @Override
            public boolean isMutative() {
                return mutative;
            }

            @Override
            public String toString() {
                return name;
            }
        };
    }
}
