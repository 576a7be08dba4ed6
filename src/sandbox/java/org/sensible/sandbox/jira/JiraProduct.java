package org.sensible.sandbox.jira;

import com.atlassian.applinks.api.application.confluence.ConfluenceApplicationType;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.bc.issue.properties.IssuePropertyService;
import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.mail.queue.MailQueue;
import com.atlassian.templaterenderer.TemplateRenderer;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sensible.sandbox.Kind;
import org.sensible.sandbox.Module;
import org.sensible.sandbox.Product;
import org.sensible.sandbox.ProductContext;
import org.sensible.sandbox.StartRefused;
import org.sensible.sandbox.event.HostEvents;
import org.sensible.sandbox.fragment.WebFragments;
import org.sensible.sandbox.frame.AdminMenu;
import org.sensible.sandbox.frame.FrameTexts;
import org.sensible.sandbox.frame.FrontEndFiles;
import org.sensible.sandbox.frame.Html;
import org.sensible.sandbox.frame.PageResources;
import org.sensible.sandbox.frame.ProductFrame;
import org.sensible.sandbox.link.ProductLinks;
import org.sensible.sandbox.velocity.PluginTemplates;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Jira: the project of operations, its issues, and who may do what with them. */
public final class JiraProduct implements Product {

    private static final String CONTEXT_PATH = "/jira";
    private static final String FRONT_END = "target/sandbox-web";

    private static final String ADMINISTRATION = "admin_applications_section/";
    private static final String INTEGRATIONS = ADMINISTRATION + "admin_applications_integrations_section";

    /** The places for a web-item that Jira's pages have and the sandbox shows. */
    private static final Set<String> SECTIONS = Stream.concat(
                    IssueView.OPERATIONS.stream(), Stream.of(ProjectScreen.PLUGINS, INTEGRATIONS))
            .collect(Collectors.toSet());

    private final JqlFunctions functions = new JqlFunctions();
    private PropertyIndex index;
    private PluginTemplates templates;
    private PageResources resources;
    private WebFragments fragments;
    private Workflow workflow;

    @Override
    public String name() {
        return "jira";
    }

    @Override
    public String contextPath() {
        return CONTEXT_PATH;
    }

    @Override
    public int defaultPort() {
        return 2990;
    }

    @Override
    public void start(ProductContext context) {
        Clock clock = Clock.systemUTC();
        JiraTables.create(context.database());
        JdbcClient sql = JdbcClient.create(context.database().dataSource());
        Properties properties = new Properties(sql, clock);
        HostEvents events = new HostEvents();
        JiraSite site = new JiraSite(
                sql,
                context.database().transactions(),
                properties,
                new Grants(sql),
                context.users(),
                context.current(),
                events,
                clock);
        context.users()
                .byName("admin")
                .ifPresent(lead -> site.found("OPS", "Operations", "What keeps the service running.", lead));
        workflow = new Workflow(sql, context.database().transactions(), context.current()::locale);
        index = new PropertyIndex(properties);
        IssueSearch search = new IssueSearch(site, index, functions, new JqlDates(clock));
        templates = new PluginTemplates(context.current(), context::baseUrl);
        resources = new PageResources(context::plugin, context.current());
        fragments = new WebFragments(templates, context.current());
        context.provide(TemplateRenderer.class, templates);
        context.provide(PageBuilderService.class, resources);
        context.provide(JiraAuthenticationContext.class, new HostSession(context.current()));
        context.provide(EventPublisher.class, events);
        context.provide(MailQueue.class, context.outbox());
        context.provide(CommentManager.class, new HostComments(site));
        context.provide(IssueManager.class, new HostIssueManager(site));
        context.provide(IssueService.class, new HostIssues(site));
        context.provide(JsonEntityPropertyManager.class, new HostEntityProperties(properties));
        context.provide(IssuePropertyService.class, new HostIssueProperties(site));
        context.provide(SearchService.class, new HostSearch(search, site, context.current()));
        serveRest(context, site, search);
        serveScreens(context, site, search);
        ProductLinks.install(context, Kind.CONFLUENCE, ConfluenceApplicationType.class);
    }

    private void serveRest(ProductContext context, JiraSite site, IssueSearch search) {
        IssueJson json = new IssueJson(site, context.users(), context.baseUrl());
        Epics epics = new Epics(
                JdbcClient.create(context.database().dataSource()),
                context.database().transactions(),
                site,
                context.faults()::hasEpics);
        RestServlet agile = new RestServlet();
        epics.addTo(agile);
        context.serve("/rest/agile/1.0/*", agile);
        RestServlet rest = new RestServlet();
        new IssueCalls(site, json, workflow, epics).addTo(rest);
        new CommentCalls(site, json).addTo(rest);
        new PropertyCalls(site, json).addTo(rest);
        new RemoteLinkCalls(site, json).addTo(rest);
        new SearchCalls(search, site, json).addTo(rest);
        new SiteCalls(site, json, context.baseUrl()).addTo(rest);
        new PeopleCalls(site, json).addTo(rest);
        context.serve("/rest/api/2/*", rest);
        context.serve("/rest/api/latest/*", rest);
    }

    private void serveScreens(ProductContext context, JiraSite site, IssueSearch search) {
        FrontEndFiles files = new FrontEndFiles(Path.of(System.getProperty("sandbox.web", FRONT_END)));
        FrameTexts texts = new FrameTexts(context.current(), "org.sensible.sandbox.jira.frame");
        ProductFrame frame = new ProductFrame(
                Kind.JIRA,
                CONTEXT_PATH,
                context.baseUrl(),
                context.current(),
                texts,
                resources,
                files,
                () -> Html.of("<a href=\"%s/issues/\">%s</a>", CONTEXT_PATH, texts.text("header.issues")),
                () -> Html.of("""
                        <form class="sandbox-search" action="%1$s/issues/" role="search">
                        <input class="text" type="search" name="jql" placeholder="JQL" aria-label="%2$s"></form>""", CONTEXT_PATH, texts.text("header.search")));
        JiraFrame framed = new JiraFrame(frame, new AdminMenu(fragments, texts, CONTEXT_PATH, ADMINISTRATION));
        context.decorateWith(framed);
        context.serve(WorkflowScreens.PATH, new WorkflowScreens(site, workflow, templates, framed, texts));
        context.serve("/s/*", files);
        JiraScreens screens = new JiraScreens(
                site,
                search,
                new IssueView(site, fragments, texts),
                new ProjectScreen(site, fragments, texts),
                new TransitionScreen(site, workflow, texts),
                frame,
                texts);
        for (String path : List.of(
                "",
                "/secure/Dashboard.jspa",
                "/browse/*",
                "/projects/*",
                "/issues/*",
                "/secure/WorkflowUIDispatcher.jspa",
                TransitionScreen.PATH,
                "/secure/MoveIssueConfirm.jspa",
                "/secure/AddComment.jspa")) {
            context.serve(path, screens);
        }
    }

    /** The plugin's templates that were rendered since the start, by path. */
    public Set<String> renderedTemplates() {
        return templates.rendered();
    }

    @Override
    public void ready(ProductContext context) {
        templates.open(context.plugin());
        resources.check();
        fragments.open(context.plugin());
        functions.open(context.plugin());
        workflow.open(context.plugin());
        for (Module item : context.plugin().ofType("web-item")) {
            if (!SECTIONS.contains(item.required("section"))) {
                throw new StartRefused(item + " in atlassian-plugin.xml goes to the section " + item.required("section")
                        + ", which the sandbox's Jira does not show; it knows " + SECTIONS);
            }
        }
        index.read(context.plugin().ofType("index-document-configuration"));
    }
}
