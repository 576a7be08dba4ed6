package org.sensible.sandbox.confluence.storage;

import com.atlassian.confluence.macro.Macro;
import java.util.Optional;

/** The macros that the plugin brings. */
public interface Macros {

    /** The macro of that name or alias. */
    Optional<Macro> byName(String name);

    /** None at all. */
    static Macros none() {
        return name -> Optional.empty();
    }
}
