package org.sensible.sandbox.confluence;

import com.atlassian.confluence.core.ContentEntityObject;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Global labels of pages: lower case, without blanks. */
final class Labels {

    private final JdbcClient sql;

    Labels(JdbcClient sql) {
        this.sql = sql;
    }

    Set<String> of(ContentEntityObject content) {
        return new TreeSet<>(sql.sql("SELECT LABEL_NAME FROM CONF_LABEL WHERE CONTENT_ID = ?")
                .param(content.getId())
                .query(String.class)
                .list());
    }

    /** Adds a label that may be there already. */
    void add(ContentEntityObject content, String label) {
        String name = label.toLowerCase(Locale.ROOT);
        if (name.isBlank() || name.length() > 255 || name.matches(".*[\\s:;,.?&\\[\\]()#^*!@].*")) {
            throw new PageRefused("\"" + label + "\" is not a label");
        }
        if (!of(content).contains(name)) {
            sql.sql("INSERT INTO CONF_LABEL (CONTENT_ID, LABEL_NAME) VALUES (?, ?)")
                    .params(content.getId(), name)
                    .update();
        }
    }
}
