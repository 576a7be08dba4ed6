package org.sensible.sandbox.velocity;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.velocity.runtime.RuntimeServices;
import org.apache.velocity.runtime.parser.node.AbstractExecutor;
import org.apache.velocity.runtime.parser.node.BooleanPropertyExecutor;
import org.apache.velocity.runtime.parser.node.GetExecutor;
import org.apache.velocity.runtime.parser.node.MapGetExecutor;
import org.apache.velocity.runtime.parser.node.PropertyExecutor;
import org.apache.velocity.util.RuntimeServicesAware;
import org.apache.velocity.util.introspection.Info;
import org.apache.velocity.util.introspection.UberspectImpl;
import org.apache.velocity.util.introspection.VelMethod;
import org.apache.velocity.util.introspection.VelPropertyGet;
import org.apache.velocity.util.introspection.VelPropertySet;

/** Finds what a reference means, as Velocity does, lets through what is allowlisted and marks what is markup. */
public final class GuardedIntrospection extends UberspectImpl implements RuntimeServicesAware {

    static final String ALLOWLIST = Allowlist.class.getName();

    private Allowlist allowlist;

    /** Called by Velocity, by name. */
    public GuardedIntrospection() {}

    @Override
    public void setRuntimeServices(RuntimeServices services) {
        allowlist = (Allowlist) services.getApplicationAttribute(ALLOWLIST);
    }

    @Override
    public VelMethod getMethod(Object target, String name, Object[] arguments, Info where) throws Exception {
        if (target == null) {
            return null;
        }
        Object plain = Markup.unbox(target);
        Object[] values = Markup.unbox(arguments);
        Method method = introspector.getMethod(plain.getClass(), name, values);
        if (method == null) {
            return null;
        }
        allowlist.check(plain, method, at(where));
        return new Call(super.getMethod(plain, name, values, where), method);
    }

    @Override
    public VelPropertyGet getPropertyGet(Object target, String name, Info where) {
        if (target == null) {
            return null;
        }
        Object plain = Markup.unbox(target);
        Class<?> type = plain.getClass();
        Optional<AbstractExecutor> found = Stream.<AbstractExecutor>of(
                        new PropertyExecutor(log, introspector, type, name),
                        new MapGetExecutor(log, type, name),
                        new GetExecutor(log, introspector, type, name),
                        new BooleanPropertyExecutor(log, introspector, type, name))
                .filter(AbstractExecutor::isAlive)
                .findFirst();
        found.map(AbstractExecutor::getMethod).ifPresent(method -> allowlist.check(plain, method, at(where)));
        return found.map(Property::new).orElse(null);
    }

    @Override
    public VelPropertySet getPropertySet(Object target, String name, Object value, Info where) {
        throw new BlockedMethod(at(where) + " sets " + name + " of an object; templates only show");
    }

    @Override
    public Iterator<?> getIterator(Object target, Info where) throws Exception {
        Object plain = Markup.unbox(target);
        boolean iterable = plain.getClass().isArray()
                || plain instanceof Collection
                || plain instanceof Map
                || plain instanceof Iterator
                || plain instanceof Enumeration;
        if (!iterable) {
            throw new BlockedMethod(at(where) + " goes through a "
                    + plain.getClass().getName() + ", which is neither a collection nor a map");
        }
        return super.getIterator(plain, where);
    }

    private static String at(Info where) {
        return where.getTemplateName() + ", line " + where.getLine() + ", column " + where.getColumn();
    }

    private record Call(VelMethod call, Method method) implements VelMethod {

        @Override
        public Object invoke(Object target, Object[] arguments) throws Exception {
            return Markup.of(call.invoke(Markup.unbox(target), Markup.unbox(arguments)), method);
        }

        @Override
        public boolean isCacheable() {
            return call.isCacheable();
        }

        @Override
        public String getMethodName() {
            return call.getMethodName();
        }

        @Override
        public Class<?> getReturnType() {
            return call.getReturnType();
        }
    }

    private record Property(AbstractExecutor executor) implements VelPropertyGet {

        @Override
        public Object invoke(Object target) throws IllegalAccessException, InvocationTargetException {
            Object value = executor.execute(Markup.unbox(target));
            return executor.getMethod() == null ? value : Markup.of(value, executor.getMethod());
        }

        @Override
        public boolean isCacheable() {
            return true;
        }

        @Override
        public String getMethodName() {
            return executor.getMethod() == null ? "get" : executor.getMethod().getName();
        }
    }
}
