package org.sensible.sandbox.web;

import java.util.Optional;
import org.sensible.sandbox.Current;
import org.sensible.sandbox.Decorator;
import org.sensible.sandbox.Kind;
import org.sensible.sandbox.User;

/** The frame of a product that brings none of its own: a header with who is logged in. */
public final class PlainFrame implements Decorator {

    private static final String DOCUMENT = """
            <!DOCTYPE html>
            <html lang="%s">
            <head><meta charset="UTF-8"><meta name="viewport" content="width=device-width"><title>%s - %s</title>
            <style>
            body { margin: 0; font: 14px/1.43 system-ui, sans-serif; color: #172b4d; background: #fff; }
            #header { display: flex; gap: 16px; align-items: center; padding: 10px 20px; background: #0747a6; color: #fff; }
            #header a { color: #fff; } #header .who { margin-left: auto; }
            #content { max-width: 1100px; margin: 20px auto; padding: 0 20px; }
            </style>
            %s
            </head>
            <body>
            <header id="header"><a href="%s/"><strong>%s</strong></a><span class="who">%s</span></header>
            <main id="content">%s</main>
            </body>
            </html>
            """;

    private final Kind kind;
    private final String contextPath;
    private final Current current;

    public PlainFrame(Kind kind, String contextPath, Current current) {
        this.kind = kind;
        this.contextPath = contextPath;
        this.current = current;
    }

    @Override
    public String frame(Page page) {
        return DOCUMENT.formatted(
                current.locale().toLanguageTag(),
                Answers.escape(page.title()),
                kind.displayName(),
                page.head(),
                contextPath,
                kind.displayName(),
                who(current.user()),
                page.body());
    }

    private String who(Optional<User> user) {
        return user.map(someone ->
                        link(kind.profilePath(), someone.fullName()) + " · " + link(kind.logoutPath(), "Log out"))
                .orElseGet(() -> link(kind.loginPath(), "Log in"));
    }

    private String link(String path, String text) {
        return "<a href=\"" + contextPath + path + "\">" + Answers.escape(text) + "</a>";
    }
}
