package org.sensible.sandbox.plugin;

import java.beans.Introspector;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Hashtable;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.sensible.sandbox.Kind;
import org.sensible.sandbox.StartRefused;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.annotation.AnnotatedGenericBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.ClassUtils;

/**
 * The plugin's beans: made by Spring over the bundle's class loader, from the lines of the scanner index alone. Host
 * services come in as proxies of the type that was imported, as they do on a host.
 */
final class Beans implements AutoCloseable {

    /** Services of plugins that the sandbox uses as a host does. */
    private static final Set<String> LISTENED_FOR = Set.of("com.atlassian.sal.api.lifecycle.LifecycleAware");

    private final GenericApplicationContext context = new GenericApplicationContext();
    private final Bundle bundle;
    private final PluginClasses classes;
    private final Kind kind;

    private Beans(Bundle bundle, PluginClasses classes, Kind kind) {
        this.bundle = bundle;
        this.classes = classes;
        this.kind = kind;
    }

    static Beans start(Bundle bundle, PluginClasses classes, Kind kind) {
        Beans beans = new Beans(bundle, classes, kind);
        PluginIndex index = PluginIndex.read(bundle, kind.productName());
        DefaultListableBeanFactory factory = beans.context.getDefaultListableBeanFactory();
        factory.setBeanClassLoader(classes.loader());
        factory.setAllowBeanDefinitionOverriding(false);
        beans.context.setClassLoader(classes.loader());
        AnnotationConfigUtils.registerAnnotationConfigProcessors(beans.context);
        index.imports().forEach(beans::bringIn);
        index.components().forEach(beans::define);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try {
            thread.setContextClassLoader(classes.loader());
            beans.context.refresh();
        } catch (BeansException failed) {
            throw new StartRefused(
                    "The beans of the plugin cannot be made in " + kind.productName() + ": "
                            + failed.getMostSpecificCause().getMessage() + " (" + failed.getMessage() + ")",
                    failed);
        } finally {
            thread.setContextClassLoader(before);
        }
        index.exports().forEach(beans::export);
        return beans;
    }

    private void define(PluginIndex.Line line) {
        Class<?> type = classes.load(line.type(), "component of the scanner index");
        String name = line.rest().isEmpty() ? Introspector.decapitalize(line.simpleName()) : line.rest();
        register(
                name,
                line.type(),
                () -> context.registerBeanDefinition(name, new AnnotatedGenericBeanDefinition(type)));
    }

    private void bringIn(PluginIndex.Line line) {
        Class<?> type = classes.load(line.type(), "import of the scanner index");
        Object service = service(type);
        String simple = Introspector.decapitalize(line.simpleName());
        String unique = context.containsBeanDefinition(simple) ? line.type() : simple;
        String name = line.rest().isEmpty() ? unique : line.rest();
        register(name, line.type(), () -> context.registerBeanDefinition(name, given(type, service)));
    }

    private static void register(String name, String type, Runnable registration) {
        try {
            registration.run();
        } catch (BeansException twin) {
            throw new StartRefused(
                    "Two lines of the scanner index make a bean named " + name + "; give the one of " + type
                            + " another name",
                    twin);
        }
    }

    private static <T> BeanDefinition given(Class<T> type, Object service) {
        return BeanDefinitionBuilder.genericBeanDefinition(type, () -> type.cast(service))
                .setDestroyMethodName("")
                .getBeanDefinition();
    }

    private Object service(Class<?> type) {
        BundleContext osgi = bundle.getBundleContext();
        ServiceReference<?> reference = osgi.getServiceReference(type.getName());
        if (reference == null) {
            throw new StartRefused("The plugin imports the host service " + type.getName() + ", which the sandbox's "
                    + kind.displayName() + " does not have");
        }
        Object service = osgi.getService(reference);
        return type.isInterface() ? proxy(type, service) : service;
    }

    private Object proxy(Class<?> type, Object service) {
        return Proxy.newProxyInstance(classes.loader(), new Class<?>[] {type}, (self, method, arguments) -> {
            try {
                return method.invoke(service, arguments);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        });
    }

    private void export(PluginIndex.Line line) {
        Class<?> type = classes.load(line.type(), "export of the scanner index");
        String[] interfaces = line.rest().isEmpty()
                ? Stream.of(ClassUtils.getAllInterfacesForClass(type))
                        .map(Class::getName)
                        .toArray(String[]::new)
                : line.rest().split(",");
        Stream.of(interfaces)
                .filter(face -> face.startsWith("com.atlassian.") && !LISTENED_FOR.contains(face))
                .findFirst()
                .ifPresent(face -> {
                    throw new StartRefused(line.type() + " is exported as " + face
                            + ", for which the sandbox does not look: what a host would do with it is not done");
                });
        try {
            bundle.getBundleContext().registerService(interfaces, context.getBean(type), new Hashtable<>());
        } catch (BeansException | IllegalArgumentException wrong) {
            throw new StartRefused(
                    line.type() + " cannot be exported as " + List.of(interfaces) + ": " + wrong.getMessage(), wrong);
        }
    }

    /** What the plugin exported under that type, in the order of the index. */
    <T> List<T> exported(Class<T> type) {
        List<T> services = new ArrayList<>();
        ServiceReference<?>[] own = bundle.getRegisteredServices();
        for (ServiceReference<?> reference : own == null ? new ServiceReference<?>[0] : own) {
            if (List.of((String[]) reference.getProperty("objectClass")).contains(type.getName())) {
                services.add(type.cast(bundle.getBundleContext().getService(reference)));
            }
        }
        return Collections.unmodifiableList(services);
    }

    <T> T create(Class<T> type) {
        return context.getAutowireCapableBeanFactory().createBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
