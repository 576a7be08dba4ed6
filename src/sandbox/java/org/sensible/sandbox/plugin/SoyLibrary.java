package org.sensible.sandbox.plugin;

import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sensible.sandbox.StartRefused;

/**
 * The Soy of the products' own generation, with the functions that the transformer offers: {@code getText} and
 * {@code contextPath}. Soy and Active Objects want different Guavas, so the library lives in a class loader of its own
 * and is spoken to by reflection. Its jars are copied by the build to {@code target/soy-lib}; {@code -Dsandbox.soy} names
 * another folder. Threads may share it.
 */
final class SoyLibrary {

    private static final String SOY = "com.google.template.soy.";
    private static final String GUICE = "com.google.inject.";
    private static final int HIGHEST_PRECEDENCE = Integer.MAX_VALUE;

    private static SoyLibrary shared;

    private final ClassLoader loader;
    private final Object injector;

    private SoyLibrary(ClassLoader loader) throws ReflectiveOperationException {
        this.loader = loader;
        Class<?> module = type(GUICE + "Module");
        Object modules = Array.newInstance(module, 2);
        Array.set(modules, 0, type(SOY + "SoyModule").getConstructor().newInstance());
        Array.set(modules, 1, proxy(module, (asked, given) -> bindFunctions(given[0])));
        injector = type(GUICE + "Guice")
                .getMethod("createInjector", modules.getClass())
                .invoke(null, modules);
    }

    /** The library, opened when it is first asked for: a plugin without Soy needs none. */
    static synchronized SoyLibrary shared() {
        if (shared == null) {
            shared = open();
        }
        return shared;
    }

    /**
     * JavaScript functions for the templates of one file.
     *
     * @throws StartRefused with Soy's own words if it cannot be compiled
     */
    String compile(String source, String name) {
        try {
            Class<?> builderType = type(SOY + "SoyFileSet$Builder");
            Object builder = type(GUICE + "Injector")
                    .getMethod("getInstance", Class.class)
                    .invoke(injector, builderType);
            builderType.getMethod("add", CharSequence.class, String.class).invoke(builder, source, name);
            Object files = builderType.getMethod("build").invoke(builder);
            Object scripts = files.getClass()
                    .getMethod("compileToJsSrc", type(SOY + "jssrc.SoyJsSrcOptions"), type(SOY + "msgs.SoyMsgBundle"))
                    .invoke(files, options(), null);
            return String.valueOf(((List<?>) scripts).get(0));
        } catch (InvocationTargetException refused) {
            String why = refused.getCause().getMessage();
            throw new StartRefused(name + " is no Soy template: " + why, refused.getCause());
        } catch (ReflectiveOperationException strange) {
            throw new IllegalStateException("the Soy library is not the one expected", strange);
        }
    }

    private Object options() throws ReflectiveOperationException {
        Class<?> optionsType = type(SOY + "jssrc.SoyJsSrcOptions");
        Object options = optionsType.getConstructor().newInstance();
        Class<?> style = type(SOY + "jssrc.SoyJsSrcOptions$CodeStyle");
        Object concatenated = Stream.of(style.getEnumConstants())
                .filter(constant -> constant.toString().equals("CONCAT"))
                .findFirst()
                .orElseThrow();
        optionsType.getMethod("setCodeStyle", style).invoke(options, concatenated);
        return options;
    }

    private Object bindFunctions(Object binder) throws ReflectiveOperationException {
        Class<?> sets = type(GUICE + "multibindings.Multibinder");
        Object set = sets.getMethod("newSetBinder", type(GUICE + "Binder"), Class.class)
                .invoke(null, binder, type(SOY + "shared.restricted.SoyFunction"));
        for (Object function : List.of(
                function("getText", 1, arguments -> "AJS.I18n.getText(" + arguments.get(0) + ")"),
                function("contextPath", 0, arguments -> "AJS.contextPath()"))) {
            type(GUICE + "binder.LinkedBindingBuilder")
                    .getMethod("toInstance", Object.class)
                    .invoke(sets.getMethod("addBinding").invoke(set), function);
        }
        return null;
    }

    private Object function(String name, int arguments, Function<List<String>, String> script)
            throws ReflectiveOperationException {
        Class<?> expression = type(SOY + "jssrc.restricted.JsExpr");
        return proxy(type(SOY + "jssrc.restricted.SoyJsSrcFunction"), (asked, given) -> {
            if (asked.equals("getName")) {
                return name;
            }
            if (asked.equals("getValidArgsSizes")) {
                return Set.of(arguments);
            }
            List<String> texts = ((List<?>) given[0])
                    .stream().map(argument -> text(expression, argument)).toList();
            return expression
                    .getConstructor(String.class, int.class)
                    .newInstance(script.apply(texts), HIGHEST_PRECEDENCE);
        });
    }

    /** What an object of one of the library's own interfaces does when it is called. */
    private interface Answer {

        Object to(String method, Object[] arguments) throws ReflectiveOperationException;
    }

    private Object proxy(Class<?> face, Answer answer) {
        return Proxy.newProxyInstance(
                loader, new Class<?>[] {face}, (self, method, arguments) -> switch (method.getName()) {
                    case "hashCode" -> System.identityHashCode(self);
                    case "equals" -> self == arguments[0];
                    case "toString" -> face.getName();
                    default -> answer.to(method.getName(), arguments);
                });
    }

    private static String text(Class<?> expression, Object value) {
        try {
            return (String) expression.getMethod("getText").invoke(value);
        } catch (ReflectiveOperationException strange) {
            throw new IllegalStateException("the Soy library is not the one expected", strange);
        }
    }

    private Class<?> type(String name) throws ClassNotFoundException {
        return Class.forName(name, true, loader);
    }

    private static SoyLibrary open() {
        Path folder = Path.of(System.getProperty("sandbox.soy", "target/soy-lib"));
        try (Stream<Path> files = Files.list(folder)) {
            URL[] jars = files.filter(file -> file.toString().endsWith(".jar"))
                    .map(SoyLibrary::url)
                    .toArray(URL[]::new);
            return new SoyLibrary(new URLClassLoader("soy", jars, ClassLoader.getPlatformClassLoader()));
        } catch (IOException missing) {
            throw new StartRefused(
                    "The Soy library is not in " + folder.toAbsolutePath() + "; the build puts it there", missing);
        } catch (ReflectiveOperationException strange) {
            throw new StartRefused("The Soy library in " + folder.toAbsolutePath() + " cannot be used", strange);
        }
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
