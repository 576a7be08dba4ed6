package org.sensible.incidents.actionitem;

import java.util.List;
import java.util.Map;
import org.sensible.incidents.incident.Problem;
import org.sensible.incidents.incident.Refusal;
import org.sensible.incidents.incident.Text;

/** Jira cannot be reached, does not answer in time, or answers what nobody can read. */
public final class JiraSilent extends Refusal {

    private static final long serialVersionUID = 1L;

    public JiraSilent(Text text) {
        super(List.of(new Problem(null, text)), Map.of());
    }
}
