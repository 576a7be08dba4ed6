package org.sensible.sandbox.confluence;

import com.atlassian.applinks.api.application.jira.JiraApplicationType;
import com.atlassian.confluence.api.service.accessmode.AccessModeService;
import com.atlassian.confluence.api.service.content.ContentService;
import com.atlassian.confluence.core.ContentPermissionManager;
import com.atlassian.confluence.core.ContentPropertyManager;
import com.atlassian.confluence.core.DefaultSaveContext;
import com.atlassian.confluence.labels.LabelManager;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.plugin.services.VelocityHelperService;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.spaces.SpaceManager;
import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.core.task.MultiQueueTaskManager;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.mywork.service.LocalNotificationService;
import com.atlassian.templaterenderer.TemplateRenderer;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sensible.sandbox.Kind;
import org.sensible.sandbox.Product;
import org.sensible.sandbox.ProductContext;
import org.sensible.sandbox.User;
import org.sensible.sandbox.confluence.ScreenServlet.Screen;
import org.sensible.sandbox.confluence.SpaceStore.Grant;
import org.sensible.sandbox.event.HostEvents;
import org.sensible.sandbox.fragment.WebFragments;
import org.sensible.sandbox.frame.AdminMenu;
import org.sensible.sandbox.frame.FrameTexts;
import org.sensible.sandbox.frame.FrontEndFiles;
import org.sensible.sandbox.frame.PageResources;
import org.sensible.sandbox.link.ProductLinks;
import org.sensible.sandbox.velocity.PluginTemplates;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Confluence: spaces, pages, their services and screens. */
public final class ConfluenceProduct implements Product {

    private static final String CONTEXT_PATH = "/confluence";
    private static final String FRONT_END = "target/sandbox-web";

    private PluginTemplates templates;

    /** The plugin's templates that were rendered since the start, by path: with enforcement on, for there is no other way. */
    public Set<String> renderedTemplates() {
        return templates.rendered();
    }

    private PageResources resources;
    private WebFragments fragments;

    @Override
    public String name() {
        return "confluence";
    }

    @Override
    public String contextPath() {
        return CONTEXT_PATH;
    }

    @Override
    public int defaultPort() {
        return 1990;
    }

    @Override
    public void start(ProductContext context) {
        HostUsers users = new HostUsers(context.users());
        context.current()
                .keepUserIn(
                        () -> users.own(AuthenticatedUserThreadLocal.get()),
                        user -> AuthenticatedUserThreadLocal.set(users.orNull(user)));
        ConfluenceTables.create(context.database());
        JdbcClient sql = JdbcClient.create(context.database().dataSource());
        PageStore store = new PageStore(sql, users);
        HostEvents events = new HostEvents();
        HostPages pages =
                new HostPages(store, context.database().transactions(), context.faults(), events, Clock.systemUTC());
        Restrictions restrictions = new Restrictions(sql);
        HostPermissions permissions = new HostPermissions(users, store.spaces(), restrictions, context.faults());
        templates = new PluginTemplates(context.current(), context::baseUrl);
        fragments = new WebFragments(templates, context.current());
        resources = new PageResources(context::plugin, context.current());
        context.database().transactions().run(() -> found(store, pages, users));

        context.provide(PageManager.class, pages);
        context.provide(SpaceManager.class, store.spaces());
        context.provide(PermissionManager.class, permissions);
        context.provide(UserAccessor.class, users);
        context.provide(
                ContentPermissionManager.class,
                new HostRestrictions(restrictions, users, context.database().transactions()));
        context.provide(AccessModeService.class, new ReadOnlySwitch(context.faults()));
        context.provide(ContentPropertyManager.class, new HostProperties(sql));
        context.provide(PageBuilderService.class, resources);
        context.provide(TemplateRenderer.class, templates);
        context.provide(VelocityHelperService.class, new HostTemplates(templates));

        context.provide(EventPublisher.class, events);

        context.provide(MultiQueueTaskManager.class, context.outbox());
        HostWorkbox workbox = new HostWorkbox(context.users());
        context.provide(LocalNotificationService.class, workbox);
        context.serve("/rest/sandbox/1.0/notifications", new NotificationsServlet(workbox, context.current()));

        ProductLinks.install(context, Kind.JIRA, JiraApplicationType.class);

        Site site = new Site(store, pages, permissions, context.database().transactions(), context.faults(), events);
        context.provide(ContentService.class, new HostContents(site));
        PageRenderer renderer = new PageRenderer(
                new PageLinks(store, permissions, context.users()),
                new PluginMacros(context::plugin),
                context.current(),
                CONTEXT_PATH,
                context.baseUrl());
        Labels labels = new Labels(sql);
        context.provide(
                LabelManager.class, new HostLabels(labels, context.database().transactions()));
        serve(context, site, renderer, labels, restrictions);
        Blueprints blueprints = new Blueprints(
                context::plugin, site, labels, events, context.database().transactions(), context.current());
        context.serve(
                "/rest/create-dialog/1.0/*",
                new CreateDialogServlet(
                        blueprints,
                        site,
                        new FrameTexts(context.current(), "org.sensible.sandbox.confluence.frame"),
                        CONTEXT_PATH,
                        context.baseUrl()));
    }

    @Override
    public void ready(ProductContext context) {
        templates.open(context.plugin());
        resources.check();
        fragments.open(context.plugin());
    }

    private void serve(
            ProductContext context, Site site, PageRenderer renderer, Labels labels, Restrictions restrictions) {
        FrontEndFiles files = new FrontEndFiles(Path.of(System.getProperty("sandbox.web", FRONT_END)));
        FrameTexts texts = new FrameTexts(context.current(), "org.sensible.sandbox.confluence.frame");
        ConfluenceFrame frame = new ConfluenceFrame(
                CONTEXT_PATH,
                context.baseUrl(),
                context.current(),
                texts,
                resources,
                files,
                new AdminMenu(fragments, texts, CONTEXT_PATH, "system.admin/"));
        context.decorateWith(frame);
        context.serve("/s/*", files);
        ContentJson json = new ContentJson(renderer, labels, context.baseUrl());
        ContentProperties properties =
                new ContentProperties(JdbcClient.create(context.database().dataSource()));
        context.serve(
                "/rest/api/content/*",
                new ContentServlet(site, labels, new PropertyCalls(site, properties, json), json));

        Sidebar sidebar = new Sidebar(site, texts, CONTEXT_PATH);
        Banners banners = new Banners(fragments, CONTEXT_PATH);
        PageScreens pages =
                new PageScreens(site, renderer, labels, restrictions, banners, frame, sidebar, texts, CONTEXT_PATH);
        EditScreens edit = new EditScreens(site, renderer, frame, sidebar, texts, CONTEXT_PATH);
        SiteScreens screens = new SiteScreens(site, pages, frame, sidebar, texts, CONTEXT_PATH);
        Screen nothing = (request, response) -> {
            throw new Site.Refused(404, "No such screen");
        };
        context.serve(
                "/pages/*",
                new ScreenServlet(
                        Map.of(
                                "GET /viewpage.action", pages::view,
                                "GET /viewpreviousversions.action", pages::history,
                                "GET /editpage.action", edit::edit,
                                "GET /createpage.action", edit::create,
                                "POST /previewpage.action", edit::preview,
                                "POST /typed.action", new LiveEditing(site)::typed,
                                "POST /doeditpage.action", edit::saveEdit,
                                "POST /docreatepage.action", edit::saveNew,
                                "POST /doremovepage.action", edit::remove),
                        nothing,
                        frame,
                        texts));
        Map<String, Screen> byPath = Map.of(
                "/display/*", screens::display,
                "", screens::dashboard,
                "/dashboard.action", screens::dashboard,
                "/index.action", screens::dashboard,
                "/spacedirectory/view.action", screens::spaces,
                "/dosearchsite.action", screens::search,
                "/exportword", pages::word,
                "/spaces/flyingpdf/pdfpageexport.action", pages::pdf,
                "/plugins/viewstorage/viewpagestorage.action", pages::storage);
        byPath.forEach((path, screen) -> context.serve(path, new ScreenServlet(Map.of(), screen, frame, texts)));
    }

    /** On a fresh home: a space that people work in, and one that administrators alone see. */
    private static void found(PageStore store, HostPages pages, HostUsers users) {
        SpaceStore spaces = store.spaces();
        if (!spaces.all().isEmpty()) {
            return;
        }
        spaces.create("OPS", "Operations");
        spaces.grant("OPS", "observers", Grant.VIEW);
        spaces.grant("OPS", "operations", Grant.VIEW, Grant.EDIT);
        spaces.grant("OPS", User.ADMINISTRATORS, Grant.VIEW, Grant.EDIT, Grant.ADMINISTER);
        spaces.create("PRIV", "Private");
        spaces.grant("PRIV", User.ADMINISTRATORS, Grant.VIEW, Grant.EDIT, Grant.ADMINISTER);
        for (String key : new String[] {"OPS", "PRIV"}) {
            Page home = new Page();
            home.setSpace(spaces.getSpace(key));
            home.setTitle(spaces.getSpace(key).getName() + " Home");
            home.setBodyAsString("<p>What happens in " + spaces.getSpace(key).getName() + ".</p>");
            home.setCreator(Optional.ofNullable(users.getUserByName("admin")).orElse(null));
            pages.saveContentEntity(home, DefaultSaveContext.DEFAULT);
            spaces.home(key, home.getId());
        }
    }
}
