package org.sensible.incidents.actionitem.gate;

import jakarta.annotation.Nullable;
import java.net.URI;
import java.util.List;

/** What Confluence's part knows of the incidents of an issue; asked as the person who is there. A port. Threads may share it. */
public interface DemandsInWiki {

    /**
     * The incidents that the person may view; none where the issue stands for none.
     *
     * @param named an incident to which the issue belongs as an action item; {@code null} for none
     */
    List<Standing> of(String issueKey, @Nullable String named) throws Silent, NotAuthorised;

    /** Writes into an incident's timeline that the person went on, and why. */
    void overruled(String incident, String issueKey, String reason) throws Silent, NotAuthorised;

    /** No answer came that can be used. */
    final class Silent extends Exception {

        private static final long serialVersionUID = 1L;

        /** Why there was none. */
        public enum Why {
            /** The two are not linked. */
            NO_LINK,
            /** It cannot be reached, answers too late, or says what nobody can read. */
            NO_ANSWER,
            /** It answered, but not with what was asked for. */
            REFUSED
        }

        private final Why why;

        public Silent(Why why, String message, @Nullable Throwable cause) {
            super(message, cause);
            this.why = why;
        }

        public Why why() {
            return why;
        }
    }

    /** The person has to allow Jira to ask first. */
    final class NotAuthorised extends Exception {

        private static final long serialVersionUID = 1L;

        @Nullable
        private final URI where;

        public NotAuthorised(@Nullable URI where) {
            super("not authorised");
            this.where = where;
        }

        /** The page on which to allow it; {@code null} where none is named. */
        @Nullable
        public URI where() {
            return where;
        }
    }
}
