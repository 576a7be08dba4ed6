package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import com.atlassian.sal.api.user.UserManager;
import jakarta.inject.Inject;
import java.util.stream.StreamSupport;
import org.sensible.incidents.incident.Groups;

/** Groups as the host's user directory knows them. Threads may share it. */
@ConfluenceComponent
public final class HostGroups implements Groups {

    /** How many groups that begin alike are looked through; their order is the host's. */
    private static final int MOST_ALIKE = 1_000;

    private final UserManager directory;

    @Inject
    public HostGroups(@ComponentImport UserManager directory) {
        this.directory = directory;
    }

    @Override
    public boolean exists(String name) {
        return !name.isBlank()
                && StreamSupport.stream(
                                directory
                                        .findGroupNamesByPrefix(name, 0, MOST_ALIKE)
                                        .spliterator(),
                                false)
                        .anyMatch(name::equals);
    }
}
