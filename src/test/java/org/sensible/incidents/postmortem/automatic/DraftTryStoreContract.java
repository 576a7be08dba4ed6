package org.sensible.incidents.postmortem.automatic;

import static org.junit.Assert.assertEquals;

import java.time.Instant;
import java.util.List;
import org.junit.Test;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.UnitOfWork;

/** What every store of failed tries does. */
public abstract class DraftTryStoreContract {

    private static final Instant AT = Instant.parse("2026-03-01T12:00:00.123456789Z");
    private static final Text WHY =
            Text.of("incidents.postmortem.automatic.log", Text.of("a.b", 3, "OPS \"é\" \uD83D\uDD25"));

    protected abstract DraftTryStore store();

    protected abstract UnitOfWork unit();

    @Test
    public void of_givesThoseAskedForAsTheyWereKept() {
        DraftTry seventh = new DraftTry("INC-7", AT, AT.plusSeconds(300), WHY);
        keep(seventh);
        keep(new DraftTry("INC-8", AT, AT.plusSeconds(300), WHY));
        assertEquals(List.of(seventh), of("INC-7", "INC-9"));
        assertEquals(List.of(), of());
    }

    @Test
    public void keep_replacesTheOneBefore() {
        keep(new DraftTry("INC-7", AT, AT.plusSeconds(300), WHY));
        DraftTry later = new DraftTry("INC-7", AT.plusSeconds(301), AT.plusSeconds(601), Text.of("other"));
        keep(later);
        assertEquals(List.of(later), of("INC-7"));
    }

    @Test
    public void remove_forgetsOneAndBearsToBeSaidTwice() {
        keep(new DraftTry("INC-7", AT, AT.plusSeconds(300), WHY));
        keep(new DraftTry("INC-8", AT, AT.plusSeconds(300), WHY));
        unit().run(() -> store().remove("INC-7"));
        unit().run(() -> store().remove("INC-7"));
        assertEquals(
                List.of("INC-8"),
                of("INC-7", "INC-8").stream().map(DraftTry::incidentKey).toList());
    }

    private void keep(DraftTry failed) {
        unit().run(() -> store().keep(failed));
    }

    private List<DraftTry> of(String... keys) {
        return unit().call(() -> store().of(List.of(keys)));
    }
}
