package org.sensible.incidents.timeline.hook;

import java.util.List;
import java.util.Map;
import org.sensible.incidents.incident.Problem;
import org.sensible.incidents.incident.Refusal;
import org.sensible.incidents.incident.Text;

/** A body that its sender had to sign, and did not, or not with the secret that is on record. */
public final class WrongSignature extends Refusal {

    private static final long serialVersionUID = 1L;

    public WrongSignature(Text text) {
        super(List.of(new Problem(null, text)), Map.of());
    }
}
