package org.sensible.sandbox.mail;

import com.atlassian.mail.Email;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.sensible.sandbox.Current;
import org.sensible.sandbox.web.AdministratorServlet;

/** {@code /rest/sandbox/1.0/mails}: GET sends what is queued and lists all that was sent, DELETE empties the list. */
public final class MailsServlet extends AdministratorServlet {

    private static final long serialVersionUID = 1;

    private final transient Outbox outbox;

    public MailsServlet(Outbox outbox, Current current) {
        super(current);
        this.outbox = outbox;
    }

    @Override
    protected Map<String, ?> answer(HttpServletRequest request) {
        switch (request.getMethod()) {
            case "GET" -> outbox.flush();
            case "DELETE" -> {
                outbox.flush();
                outbox.clear();
            }
            default -> {
                return null;
            }
        }
        return Map.of("values", outbox.sent().stream().map(MailsServlet::json).toList(), "failed", outbox.failed());
    }

    private static Map<String, String> json(Email mail) {
        return Map.of(
                "to", mail.getTo(),
                "subject", mail.getSubject(),
                "text", mail.getBody(),
                "type", mail.getMimeType());
    }
}
