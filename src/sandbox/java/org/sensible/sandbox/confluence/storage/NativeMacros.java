package org.sensible.sandbox.confluence.storage;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sensible.sandbox.confluence.storage.Headings.Heading;

/** The macros that every Confluence brings, as far as pages of teams use them. */
final class NativeMacros {

    private static final Map<String, String> MESSAGES =
            Map.of("info", "information", "tip", "tip", "note", "note", "warning", "warning");
    private static final Map<String, String> LOZENGES = Map.of(
            "green", "aui-lozenge-success",
            "red", "aui-lozenge-error",
            "yellow", "aui-lozenge-moved",
            "blue", "aui-lozenge-current",
            "purple", "aui-lozenge-new");

    private final StorageView view;

    NativeMacros(StorageView view) {
        this.view = view;
    }

    /** The HTML of the macro; empty where the host has none of that name. */
    Optional<String> html(MacroCall call) {
        return Optional.ofNullable(
                switch (call.name()) {
                    case "info", "tip", "note", "warning" -> message(call);
                    case "panel" -> panel(call);
                    case "expand" -> expand(call);
                    case "status" -> status(call);
                    case "code" -> code(call);
                    case "noformat" -> noformat(call);
                    case "toc" -> toc(call);
                    case "anchor" ->
                        "<span class=\"confluence-anchor-link\" id=\""
                                + Xhtml.quote(view.headings().anchor(call.parameter(""))) + "\"></span>";
                    case "excerpt" -> call.parameter("hidden").equals("true") ? "" : body(call);
                    default -> null;
                });
    }

    private String body(MacroCall call) {
        return call.richBody().map(view::inside).orElse("");
    }

    private static String title(MacroCall call, String pattern) {
        String title = call.parameter("title");
        return title.isEmpty() ? "" : String.format(Locale.ROOT, pattern, Xhtml.escape(title));
    }

    private static String marks(MacroCall call, String output) {
        return " conf-macro output-" + output + "\" data-hasbody=\"" + !output.equals("inline")
                + "\" data-macro-name=\"" + call.name() + "\"";
    }

    private String message(MacroCall call) {
        String kind = MESSAGES.get(call.name());
        String icon = call.parameter("icon").equals("false")
                ? ""
                : "<span class=\"aui-icon aui-icon-small confluence-information-macro-icon aui-iconfont-"
                        + icon(call.name()) + "\"></span>";
        return "<div class=\"confluence-information-macro confluence-information-macro-" + kind + marks(call, "block")
                + ">" + title(call, "<p class=\"title\">%s</p>") + icon
                + "<div class=\"confluence-information-macro-body\">" + body(call) + "</div></div>";
    }

    private static String icon(String name) {
        return switch (name) {
            case "tip" -> "approve";
            case "note" -> "warning";
            case "warning" -> "error";
            default -> "info-filled";
        };
    }

    private String panel(MacroCall call) {
        String background = colour(call, "bgColor");
        String heading = colour(call, "titleBGColor");
        return "<div class=\"panel" + marks(call, "block") + style(background) + ">"
                + title(call, "<div class=\"panelHeader\"" + style(heading) + "><b>%s</b></div>")
                + "<div class=\"panelContent\">" + body(call) + "</div></div>";
    }

    private static String style(String colour) {
        return colour.isEmpty() ? "" : " style=\"background-color: " + colour + ";\"";
    }

    private static String colour(MacroCall call, String parameter) {
        String colour = call.parameter(parameter).strip();
        return colour.matches("#?[A-Za-z0-9]{3,20}") ? colour : "";
    }

    /** Without the screen there is nobody to open it: it is written open. */
    private String expand(MacroCall call) {
        String title = call.parameter("title").isEmpty() ? "Click here to expand..." : call.parameter("title");
        String text = Xhtml.escape(title);
        return view.rendering().isForScreen()
                ? "<details class=\"expand-container" + marks(call, "block") + "><summary class=\"expand-control\">"
                        + text + "</summary><div class=\"expand-content\">" + body(call) + "</div></details>"
                : "<div class=\"expand-container\"><p><b>" + text + "</b></p>" + body(call) + "</div>";
    }

    private static String status(MacroCall call) {
        String colour = call.parameter("colour").isEmpty() ? call.parameter("color") : call.parameter("colour");
        String lozenge = LOZENGES.getOrDefault(colour.toLowerCase(Locale.ROOT), "");
        String title = call.parameter("title").isEmpty() ? colour : call.parameter("title");
        String subtle = call.parameter("subtle").equals("true") ? " aui-lozenge-subtle" : "";
        return "<span class=\"status-macro aui-lozenge aui-lozenge-visual-refresh"
                + (lozenge.isEmpty() ? "" : " " + lozenge) + subtle + marks(call, "inline") + ">"
                + Xhtml.escape(title.toUpperCase(Locale.ROOT)) + "</span>";
    }

    private static String code(MacroCall call) {
        String language = call.parameter("language").replaceAll("[^A-Za-z0-9#+-]", "");
        return "<div class=\"code panel" + marks(call, "block") + ">"
                + title(call, "<div class=\"codeHeader panelHeader\"><b>%s</b></div>")
                + "<div class=\"codeContent panelContent\"><pre class=\"syntaxhighlighter-pre\""
                + " data-syntaxhighlighter-params=\"brush: " + (language.isEmpty() ? "java" : language) + "; gutter: "
                + call.parameter("linenumbers").equals("true") + "; theme: Confluence\">"
                + Xhtml.escape(call.plainBody().orElse("")) + "</pre></div></div>";
    }

    private static String noformat(MacroCall call) {
        return "<div class=\"preformatted panel" + marks(call, "block") + ">"
                + title(call, "<div class=\"preformattedHeader panelHeader\"><b>%s</b></div>")
                + "<div class=\"preformattedContent panelContent\"><pre>"
                + Xhtml.escape(call.plainBody().orElse("")) + "</pre></div></div>";
    }

    private String toc(MacroCall call) {
        int min = level(call, "minLevel", 1);
        int max = level(call, "maxLevel", 7);
        List<Heading> shown = view.headings().all().stream()
                .filter(heading -> heading.level() >= min && heading.level() <= max)
                .filter(heading -> !heading.text().isEmpty())
                .toList();
        return "<div class=\"toc-macro" + marks(call, "block") + ">" + nested(shown) + "</div>";
    }

    private static int level(MacroCall call, String parameter, int otherwise) {
        String value = call.parameter(parameter);
        return value.matches("[1-7]") ? Integer.parseInt(value) : otherwise;
    }

    private static String nested(List<Heading> headings) {
        StringBuilder out = new StringBuilder();
        Deque<Integer> open = new ArrayDeque<>();
        for (Heading heading : headings) {
            while (!open.isEmpty() && open.peek() > heading.level()) {
                out.append("</li></ul>");
                open.pop();
            }
            if (!open.isEmpty() && open.peek() == heading.level()) {
                out.append("</li>");
            } else {
                out.append("<ul class=\"toc-indentation\">");
                open.push(heading.level());
            }
            out.append("<li><a class=\"toc-link\" href=\"#")
                    .append(Xhtml.quote(heading.id()))
                    .append("\">")
                    .append(Xhtml.escape(heading.text()))
                    .append("</a>");
        }
        out.append(open.stream().map(level -> "</li></ul>").collect(Collectors.joining()));
        return out.toString();
    }
}
