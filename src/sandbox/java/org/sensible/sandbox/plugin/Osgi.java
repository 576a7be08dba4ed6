package org.sensible.sandbox.plugin;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.sensible.sandbox.Kind;
import org.sensible.sandbox.StartRefused;

/** The OSGi framework of one product with the plugin in it. */
public final class Osgi implements AutoCloseable {

    private static final Pattern PACKAGE = Pattern.compile("osgi\\.wiring\\.package=([\\w.]+)");
    private static final long PATIENCE_SECONDS = 20;

    private final Framework framework;
    private final Bundle bundle;

    private Osgi(Framework framework, Bundle bundle) {
        this.framework = framework;
        this.bundle = bundle;
    }

    /** Starts a framework that exports what the product exports, and resolves the plugin in it. */
    public static Osgi start(Kind kind, PluginJar jar, Path folder) {
        Framework framework = new FrameworkFactory()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        folder.toString(),
                        Constants.FRAMEWORK_STORAGE_CLEAN,
                        Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT,
                        Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                        HostPackages.of(kind),
                        Constants.FRAMEWORK_BOOTDELEGATION,
                        "sun.*,com.sun.*",
                        "felix.bootdelegation.implicit",
                        "false",
                        "felix.service.urlhandlers",
                        "false",
                        "felix.log.level",
                        "0"));
        try {
            framework.start();
            Bundle bundle = framework
                    .getBundleContext()
                    .installBundle(jar.path().toUri().toString());
            bundle.start();
            return new Osgi(framework, bundle);
        } catch (BundleException | RuntimeException refused) {
            stop(framework);
            throw new StartRefused(whatIsMissing(kind, jar, refused), refused);
        }
    }

    private static String whatIsMissing(Kind kind, PluginJar jar, Exception refused) {
        String message = String.valueOf(refused.getMessage());
        Matcher missing = PACKAGE.matcher(message);
        return missing.find()
                ? "The bundle " + jar.key() + " does not resolve in " + kind.productName() + ": it imports the package "
                        + missing.group(1) + ", which " + kind.productName() + " does not export. " + message
                : "The bundle " + jar.key() + " does not start in " + kind.productName() + ": " + message;
    }

    /** The plugin's bundle. */
    public Bundle bundle() {
        return bundle;
    }

    /** Where the host registers its own services. */
    public BundleContext host() {
        return framework.getBundleContext();
    }

    @Override
    public void close() {
        stop(framework);
    }

    private static void stop(Framework framework) {
        try {
            framework.stop();
            framework.waitForStop(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        } catch (BundleException failed) {
            throw new IllegalStateException("the OSGi framework does not stop", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
