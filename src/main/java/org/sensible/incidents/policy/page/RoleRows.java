package org.sensible.incidents.policy.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.policy.PolicyRole;
import org.sensible.incidents.policy.RowValues;

/** Reads the tables of {@code incident-roles}. For one thread. */
final class RoleRows {

    static final String MACRO = "incident-roles";

    private static final List<String> FIELDS = List.of("role", "duty", "who");

    private final Vocabulary vocabulary;
    private final Mentioned mentioned;
    private final List<PolicyRole> roles = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    RoleRows(Vocabulary vocabulary, Mentioned mentioned) {
        this.vocabulary = vocabulary;
        this.mentioned = mentioned;
    }

    List<PolicyRole> roles() {
        return roles;
    }

    /** Those of {@link #roles}, to be dressed. */
    List<Row> rows() {
        return rows;
    }

    TableReading read(Element body) {
        TableReading table = new TableReading(MACRO, vocabulary, FIELDS, List.of("role"));
        table.read(body, this::row);
        return table;
    }

    private void row(TableRow row) {
        String name = row.text("role");
        row.named(name);
        if (name.isEmpty()) {
            row.problem("role", Text.of("incidents.policy.expected.role"));
            return;
        }
        PolicyRole role = new PolicyRole(
                name,
                LevelRows.textOrNull(row.text("duty")),
                LevelRows.textOrNull(mentioned.words(row, "who")),
                mentioned.in(row, "who"));
        roles.add(role);
        rows.add(Row.of(name, row, FIELDS, RowValues.of(role)));
    }
}
