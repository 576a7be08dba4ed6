package org.sensible.sandbox;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.beehive.ClusterLockService;
import com.atlassian.mail.server.MailServerManager;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.auth.LoginUriProvider;
import com.atlassian.sal.api.lifecycle.LifecycleAware;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.sal.api.timezone.TimeZoneManager;
import com.atlassian.sal.api.transaction.TransactionCallback;
import com.atlassian.sal.api.transaction.TransactionTemplate;
import com.atlassian.sal.api.user.UserManager;
import com.atlassian.sal.api.websudo.WebSudoManager;
import com.atlassian.scheduler.SchedulerService;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import net.java.ao.RawEntity;
import org.sensible.sandbox.database.PluginObjects;
import org.sensible.sandbox.database.SqlDatabase;
import org.sensible.sandbox.database.UserDirectory;
import org.sensible.sandbox.job.HostLocks;
import org.sensible.sandbox.job.HostScheduler;
import org.sensible.sandbox.job.JobsServlet;
import org.sensible.sandbox.mail.MailsServlet;
import org.sensible.sandbox.mail.Outbox;
import org.sensible.sandbox.plugin.Osgi;
import org.sensible.sandbox.plugin.Plugin;
import org.sensible.sandbox.plugin.PluginHost;
import org.sensible.sandbox.plugin.PluginJar;
import org.sensible.sandbox.sal.SalApplicationProperties;
import org.sensible.sandbox.sal.SalI18nResolver;
import org.sensible.sandbox.sal.SalLocaleResolver;
import org.sensible.sandbox.sal.SalLoginUriProvider;
import org.sensible.sandbox.sal.SalTimeZoneManager;
import org.sensible.sandbox.sal.SalUserManager;
import org.sensible.sandbox.sal.SalWebSudoManager;
import org.sensible.sandbox.web.Door;
import org.sensible.sandbox.web.DownloadServlet;
import org.sensible.sandbox.web.FaultsServlet;
import org.sensible.sandbox.web.LoginServlet;
import org.sensible.sandbox.web.LogoutServlet;
import org.sensible.sandbox.web.PlainFrame;
import org.sensible.sandbox.web.PluginServlet;
import org.sensible.sandbox.web.ProfileServlet;
import org.sensible.sandbox.web.RestModule;
import org.sensible.sandbox.web.WebServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One product with the plugin in it, from the port to the last bean. What was opened is closed in the opposite order. */
final class ProductRuntime implements ProductContext, PluginHost, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ProductRuntime.class);
    private static final Locale SITE_LOCALE = Locale.US;

    private final Product product;
    private final Kind kind;
    private final Path home;
    private final boolean demo;
    private final Map<Kind, String> addresses;
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final HostServices services = new HostServices();
    private final Faults faults = new Faults();
    private final Current current = new Current(SITE_LOCALE);
    private final HostScheduler scheduler = new HostScheduler(current);
    private final Outbox outbox = new Outbox(faults);
    private final AtomicReference<Decorator> frame;

    private final WebServer web;
    private final SqlDatabase database;
    private final UserDirectory users;
    private final PluginObjects objects;
    private final Plugin plugin;
    private volatile boolean ready;

    private ProductRuntime(Product product, PluginJar jar, SandboxConfig config, Map<Kind, String> addresses)
            throws Exception {
        this.product = product;
        this.addresses = addresses;
        kind = Kind.of(product);
        home = config.home().toAbsolutePath().resolve(product.name());
        demo = config.demo();
        frame = new AtomicReference<>(new PlainFrame(kind, product.contextPath(), current));
        Files.createDirectories(home);
        try {
            web = opened(WebServer.bind(
                    product.contextPath(), config.port(kind), SandboxConfig.PORT_SETTING.formatted(product.name())));
            addresses.put(kind, baseUrl());
            opened(HomeLock.take(home));
            database = opened(config.jdbcUrl()
                    .map(url -> SqlDatabase.open(url, "sandbox_" + product.name()))
                    .orElseGet(() -> SqlDatabase.inFolder(home)));
            users = UserDirectory.open(database, Founders.of(kind), SITE_LOCALE);
            objects = new PluginObjects(database);
            Osgi osgi = opened(Osgi.start(kind, jar, home.resolve("osgi")));
            plugin = opened(Plugin.check(jar, kind, osgi));
            openSite();
            provideCommonServices();
            product.start(this);
            services.registerWith(osgi.host());
            startPlugin();
        } catch (Throwable failed) {
            closeQuietly(failed);
            throw failed;
        }
    }

    /**
     * Brings the product up until its web server can be started.
     *
     * @param addresses where the products of the sandbox are, to which this one adds itself
     */
    static ProductRuntime prepare(Product product, PluginJar jar, SandboxConfig config, Map<Kind, String> addresses) {
        try {
            return new ProductRuntime(product, jar, config, addresses);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (RuntimeException refused) {
            throw refused;
        } catch (Exception failed) {
            throw new StartRefused(product.name() + " does not start: " + failed.getMessage(), failed);
        }
    }

    private <T extends AutoCloseable> T opened(T resource) {
        opened.push(resource);
        return resource;
    }

    private void openSite() {
        web.filter(new Door(users, current));
        serve(kind.loginPath(), new LoginServlet(users, frame::get));
        serve(kind.logoutPath(), new LogoutServlet(kind));
        serve(kind.profilePath(), new ProfileServlet(users, current, kind, frame::get));
        serve("/rest/sandbox/1.0/faults", new FaultsServlet(faults, current));
        serve("/rest/sandbox/1.0/jobs/*", new JobsServlet(scheduler, current));
        serve("/rest/sandbox/1.0/mails", new MailsServlet(outbox, current));
        serve("/download/resources/*", new DownloadServlet(plugin, current));
    }

    private void provideCommonServices() {
        provide(ActiveObjects.class, objects);
        provide(SchedulerService.class, scheduler);
        provide(ClusterLockService.class, new HostLocks());
        provide(MailServerManager.class, outbox);
        provide(ApplicationProperties.class, new SalApplicationProperties(kind, baseUrl(), product.contextPath()));
        provide(I18nResolver.class, new SalI18nResolver(plugin, current));
        provide(LocaleResolver.class, new SalLocaleResolver(users, current));
        provide(LoginUriProvider.class, new SalLoginUriProvider(kind, baseUrl()));
        provide(TimeZoneManager.class, new SalTimeZoneManager(users, current));
        provide(WebSudoManager.class, new SalWebSudoManager());
        provide(UserManager.class, new SalUserManager(users, current, kind));
        provide(TransactionTemplate.class, new TransactionTemplate() {
            @Override
            public <T> T execute(TransactionCallback<T> callback) {
                return database.transactions().execute(callback::doInTransaction);
            }
        });
    }

    private void startPlugin() throws Exception {
        plugin.start(this);
        ready = true;
        product.ready(this);
        for (LifecycleAware aware : plugin.exported(LifecycleAware.class)) {
            aware.onStart();
            opened.push(aware::onStop);
        }
        // No job runs any more when the plugin is stopped.
        opened.push(scheduler);
    }

    boolean isA(Kind other) {
        return kind == other;
    }

    /** Begins to answer. */
    void startServing() {
        web.start();
        // Whatever stops, the door is closed first.
        opened.remove(web);
        opened.push(web);
    }

    @Override
    public void openTables(String namespace, List<Class<? extends RawEntity<?>>> entities) {
        objects.open(namespace, entities);
    }

    @Override
    public void serveRest(String path, List<Class<?>> types) {
        serve(path + "/*", RestModule.servlet(types, plugin, kind, current));
    }

    @Override
    public void serveServlet(String pattern, Class<? extends HttpServlet> type) {
        serve("/plugins/servlet" + pattern, new PluginServlet(plugin.create(type), kind, current, frame::get));
    }

    @Override
    public <T> void provide(Class<T> hostType, T service) {
        services.provide(hostType, service);
    }

    @Override
    public <T> T service(Class<T> hostType) {
        return services.get(hostType);
    }

    @Override
    public Database database() {
        return database;
    }

    @Override
    public Users users() {
        return users;
    }

    @Override
    public Faults faults() {
        return faults;
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }

    @Override
    public Current current() {
        return current;
    }

    @Override
    public void serve(String pathSpec, HttpServlet servlet) {
        web.serve(pathSpec, servlet);
    }

    @Override
    public void decorateWith(Decorator decorator) {
        frame.set(decorator);
    }

    @Override
    public Decorator frame() {
        return frame.get();
    }

    @Override
    public PluginModules plugin() {
        if (!ready) {
            throw new IllegalStateException("the plugin is not there before the product is ready");
        }
        return plugin;
    }

    @Override
    public String baseUrl() {
        return "http://localhost:" + web.port() + product.contextPath();
    }

    @Override
    public Optional<String> addressOf(Kind other) {
        return Optional.ofNullable(addresses.get(other));
    }

    @Override
    public boolean demo() {
        return demo;
    }

    @Override
    public Path home() {
        return home;
    }

    @Override
    public void close() {
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception failed) {
                LOG.error("{} does not stop cleanly", kind.displayName(), failed);
            }
        }
    }

    private void closeQuietly(Throwable because) {
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception failed) {
                because.addSuppressed(failed);
            }
        }
    }
}
