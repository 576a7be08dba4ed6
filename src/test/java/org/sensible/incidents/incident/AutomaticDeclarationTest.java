package org.sensible.incidents.incident;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.sensible.incidents.incident.IncidentWorld.ADMIN;
import static org.sensible.incidents.incident.IncidentWorld.ALICE;

import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class AutomaticDeclarationTest {

    private final IncidentWorld world = new IncidentWorld();
    private final AutomaticDeclaration declaration = world.automatic();

    private static NewIncident wanted(String title, String severity) {
        return new NewIncident(title, severity, null, null, null, null, null, null, false);
    }

    @Test
    public void occasion_declaresOnce() {
        Incident first = declaration.declareOnce("uid-1", wanted("Checkout fails", "SEV2"), ADMIN);
        assertEquals("INC-1", first.key());
        assertEquals(ADMIN, first.declaredBy());
        assertEquals(first, declaration.declareOnce("uid-1", wanted("Something else", "SEV1"), ALICE));
        assertEquals(
                "INC-2",
                declaration.declareOnce("uid-2", wanted("Other", "SEV3"), ADMIN).key());
        assertEquals(
                List.of("INC-1", "INC-2"),
                world.told.stream().map(Incident::key).toList());
        assertEquals(Optional.of(first), declaration.declared("uid-1"));
        assertEquals(Optional.empty(), declaration.declared("uid-3"));
        assertEquals(
                List.of("DECLARED null -> " + IncidentWorld.NOW, "DECLARED null -> " + IncidentWorld.NOW),
                world.log.marks());
    }

    @Test
    public void declaring_refusesWhatCannotBeTaken() {
        assertThrows(InvalidInput.class, () -> declaration.declareOnce("u", wanted("", "SEV2"), ADMIN));
        assertThrows(InvalidInput.class, () -> declaration.declareOnce("u", wanted("x", "SEV9"), ADMIN));
        world.settings.write(Settings.DEFAULTS);
        Conflict refusal = assertThrows(Conflict.class, () -> declaration.declareOnce("u", wanted("x", "SEV2"), ADMIN));
        assertEquals("https://wiki.example/settings", refusal.details().get("settings"));
    }

    @Test
    public void severity_isRefusedAtTheFieldThatWasAsked() {
        assertEquals("SEV2", declaration.severity("then", "SEV2"));
        InvalidInput refusal = assertThrows(InvalidInput.class, () -> declaration.severity("then", "SEV9"));
        assertEquals("then", refusal.problems().get(0).field());
    }
}
