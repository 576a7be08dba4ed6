package org.sensible.sandbox.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sensible.sandbox.StartRefused;

/**
 * The transformer {@code soyTransformer}: Closure Templates become JavaScript functions of the same name. It knows a
 * subset, and refuses the rest: {@code {namespace}}, {@code {template .name}}, {@code {$value}} (escaped, always),
 * {@code {if}}, {@code {elseif}} and {@code {else}} over a value or {@code not} a value, {@code {foreach $x in $list}},
 * {@code {getText('key')}}, {@code {contextPath()}}, {@code {sp}} and {@code {nil}}. Line breaks are joined as Soy does.
 */
public final class SoyScript {

    private static final Pattern NAMESPACE = Pattern.compile("\\{namespace ([\\w.]+)}");
    private static final Pattern TEMPLATE = Pattern.compile("\\{template \\.(\\w+)}(.*?)\\{/template}", Pattern.DOTALL);
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|(?m)^\\s*//.*$", Pattern.DOTALL);
    private static final Pattern COMMAND = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern VALUE = Pattern.compile("(not )?\\$([a-zA-Z]\\w*)((?:\\.\\w+)*)");
    private static final Pattern EACH = Pattern.compile("foreach \\$(\\w+) in (\\$[\\w.]+)");
    private static final Pattern TEXT = Pattern.compile("getText\\('([\\w.-]+)'\\)");

    private final String name;
    private final StringBuilder script = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();
    private final Deque<String> locals = new ArrayDeque<>();

    private SoyScript(String name) {
        this.name = name;
    }

    /**
     * The templates as a browser gets them, their texts still to be filled in.
     *
     * @throws StartRefused if something in them is not of the subset
     */
    public static String compile(String source, String name) {
        return new SoyScript(name).all(COMMENT.matcher(source).replaceAll(""));
    }

    /** The full names of the templates in all of the plugin's web-resources. */
    static Set<String> templates(Plugin plugin) {
        return plugin.ofType("web-resource").stream()
                .flatMap(module -> module.children("resource").stream())
                .map(resource -> resource.required("location"))
                .filter(location -> location.endsWith(".soy"))
                .flatMap(location -> names(read(plugin.file(location).orElseThrow()), location))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The text of a file of the plugin. */
    static String read(URL file) {
        try (InputStream in = file.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(file + " cannot be read", broken);
        }
    }

    private static Stream<String> names(String source, String location) {
        String namespace = new SoyScript(location).namespace(source);
        return TEMPLATE.matcher(source).results().map(template -> namespace + "." + template.group(1));
    }

    private String namespace(String source) {
        Matcher namespace = NAMESPACE.matcher(source);
        if (!namespace.find()) {
            throw refused("has no {namespace}");
        }
        return namespace.group(1);
    }

    private String all(String source) {
        String namespace = namespace(source);
        String outside =
                TEMPLATE.matcher(NAMESPACE.matcher(source).replaceFirst("")).replaceAll("");
        if (!outside.isBlank()) {
            throw refused("has outside of its templates: " + outside.strip());
        }
        String object = "window";
        for (String part : namespace.split("\\.")) {
            object += "." + part;
            script.append(object).append(" = ").append(object).append(" || {};\n");
        }
        Matcher template = TEMPLATE.matcher(source);
        while (template.find()) {
            script.append(object).append('.').append(template.group(1)).append(" = function (opt_data) {\n");
            script.append("opt_data = opt_data || {};\nvar output = '';\n");
            body(template.group(2));
            script.append("return output;\n};\n");
        }
        return script.toString();
    }

    private void body(String body) {
        String joined = body.strip()
                .replaceAll("(?<=[>}])\\s*\\n\\s*|\\s*\\n\\s*(?=[<{])", "")
                .replaceAll("\\s*\\n\\s*", " ");
        Matcher command = COMMAND.matcher(joined);
        int from = 0;
        while (command.find()) {
            print(joined.substring(from, command.start()));
            command(command.group(1));
            from = command.end();
        }
        print(joined.substring(from));
        if (!open.isEmpty()) {
            throw refused("does not close {" + open.peek() + "}");
        }
    }

    private void print(String markup) {
        if (!markup.isEmpty()) {
            script.append("output += '")
                    .append(markup.replace("\\", "\\\\").replace("'", "\\'"))
                    .append("';\n");
        }
    }

    private void command(String command) {
        Matcher each = EACH.matcher(command);
        Matcher text = TEXT.matcher(command);
        if (command.startsWith("if ")) {
            open.push("if");
            script.append("if (").append(value(command.substring(3))).append(") {\n");
        } else if (command.startsWith("elseif ") && "if".equals(open.peek())) {
            script.append("} else if (").append(value(command.substring(7))).append(") {\n");
        } else if (command.equals("else") && "if".equals(open.peek())) {
            script.append("} else {\n");
        } else if (each.matches()) {
            open.push("foreach");
            locals.push(each.group(1));
            script.append('(')
                    .append(value(each.group(2)))
                    .append(" || []).forEach(function (")
                    .append(each.group(1));
            script.append("_) {\n");
        } else if (command.equals("/" + open.peek())) {
            script.append(open.pop().equals("if") ? "}\n" : "});\n");
            if (command.equals("/foreach")) {
                locals.pop();
            }
        } else if (text.matches()) {
            script.append("output += soy.$$escapeHtml(AJS.I18n.getText('")
                    .append(text.group(1))
                    .append("'));\n");
        } else if (command.equals("contextPath()")) {
            script.append("output += soy.$$escapeHtml(AJS.contextPath());\n");
        } else if (command.equals("sp")) {
            print(" ");
        } else if (!command.equals("nil")) {
            script.append("output += soy.$$escapeHtml(").append(value(command)).append(");\n");
        }
    }

    private String value(String expression) {
        Matcher value = VALUE.matcher(expression.strip());
        if (!value.matches()) {
            throw refused("has {" + expression + "}");
        }
        String root = locals.contains(value.group(2)) ? value.group(2) + "_" : "opt_data." + value.group(2);
        return (value.group(1) == null ? "" : "!") + root + value.group(3);
    }

    private StartRefused refused(String what) {
        return new StartRefused("The Soy templates of " + name + ": it " + what
                + "; the sandbox knows namespace, template, values, if, foreach, getText and contextPath");
    }
}
