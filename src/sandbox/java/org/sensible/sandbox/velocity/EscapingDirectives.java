package org.sensible.sandbox.velocity;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.runtime.directive.Directive;
import org.apache.velocity.runtime.parser.node.Node;

/** The hosts' directives around escaping. Velocity creates them by name. */
public final class EscapingDirectives {

    private EscapingDirectives() {}

    static String classNames() {
        return List.of(Disable.class, Enable.class, HtmlSafe.class).stream()
                .map(Class::getName)
                .collect(Collectors.joining(","));
    }

    private static Escaping escaping(InternalContextAdapter context) {
        return (Escaping) context.get(Escaping.KEY);
    }

    /** {@code #disable_html_escaping()}: references are markup from here on. */
    public static final class Disable extends Directive {

        @Override
        public String getName() {
            return "disable_html_escaping";
        }

        @Override
        public int getType() {
            return LINE;
        }

        @Override
        public boolean render(InternalContextAdapter context, Writer writer, Node node) {
            escaping(context).turn(false);
            return true;
        }
    }

    /** {@code #enable_html_escaping()}: references are text again. */
    public static final class Enable extends Directive {

        @Override
        public String getName() {
            return "enable_html_escaping";
        }

        @Override
        public int getType() {
            return LINE;
        }

        @Override
        public boolean render(InternalContextAdapter context, Writer writer, Node node) {
            escaping(context).turn(true);
            return true;
        }
    }

    /** {@code #htmlSafe($reference)}: this one is markup. */
    public static final class HtmlSafe extends Directive {

        @Override
        public String getName() {
            return "htmlSafe";
        }

        @Override
        public int getType() {
            return LINE;
        }

        @Override
        public boolean render(InternalContextAdapter context, Writer writer, Node node) throws IOException {
            Object value = node.jjtGetNumChildren() == 1 ? node.jjtGetChild(0).value(context) : null;
            if (value == null) {
                throw new BlockedMethod(getTemplateName() + ", line " + getLine()
                        + ": #htmlSafe takes one reference, and that must have a value");
            }
            writer.write(String.valueOf(value));
            return true;
        }
    }
}
