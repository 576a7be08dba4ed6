package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import com.atlassian.sal.api.websudo.WebSudoManager;
import jakarta.inject.Inject;
import org.sensible.incidents.archive.ArchiveImports;
import org.sensible.incidents.archive.Archives;
import org.sensible.incidents.incident.Links;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.timeline.importing.ImportJob;

/** The administrator's page that takes all data out, and brings it into an empty instance. Its script sends over REST. */
public final class ArchiveServlet extends AdministratorServlet {

    private static final long serialVersionUID = 1L;

    private final transient Archives archives;
    private final transient ArchiveImports imports;
    private final transient Links links;

    @Inject
    public ArchiveServlet(
            Archives archives,
            ArchiveImports imports,
            Links links,
            Reader reader,
            Screens screens,
            @ComponentImport WebSudoManager confirmation) {
        super(reader, screens, confirmation, "archive", "incidents-archive-script");
        this.archives = archives;
        this.imports = imports;
        this.links = links;
    }

    @Override
    Object view(Person administrator) {
        return new View(
                archives.isEmpty(administrator),
                imports.last(administrator).map(ImportJob::id).orElse(""),
                links.page("/rest/incidents/1.0/archive"));
    }

    /**
     * The view of {@code archive.html.vm}.
     *
     * @param lastImport id of the last import, going on or ended; empty for none
     */
    public record View(boolean isEmpty, String lastImport, String download) {}
}
