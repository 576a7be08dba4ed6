package org.sensible.sandbox.jira;

import java.time.Clock;
import org.sensible.sandbox.Product;
import org.sensible.sandbox.ProductContext;
import org.sensible.sandbox.link.AuthorisePage;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Jira: the project of operations, its issues, and who may do what with them. */
public final class JiraProduct implements Product {

    private PropertyIndex index;

    @Override
    public String name() {
        return "jira";
    }

    @Override
    public String contextPath() {
        return "/jira";
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
        JiraSite site = new JiraSite(
                sql,
                context.database().transactions(),
                properties,
                new Grants(sql),
                context.users(),
                context.current(),
                clock);
        context.users()
                .byName("admin")
                .ifPresent(lead -> site.found("OPS", "Operations", "What keeps the service running.", lead));
        index = new PropertyIndex(properties);
        IssueSearch search = new IssueSearch(site, index, new JqlDates(clock));
        serveRest(context, site, search);
        context.serve(AuthorisePage.PATH, new AuthorisePage(context));
        Dashboard dashboard = new Dashboard(context.current(), context::frame);
        context.serve("", dashboard);
        context.serve("/secure/Dashboard.jspa", dashboard);
    }

    private static void serveRest(ProductContext context, JiraSite site, IssueSearch search) {
        IssueJson json = new IssueJson(site, context.users(), context.baseUrl());
        RestServlet rest = new RestServlet();
        new IssueCalls(site, json).addTo(rest);
        new CommentCalls(site, json).addTo(rest);
        new PropertyCalls(site, json).addTo(rest);
        new RemoteLinkCalls(site, json).addTo(rest);
        new SearchCalls(search, site, json).addTo(rest);
        new SiteCalls(site, json, context.baseUrl()).addTo(rest);
        context.serve("/rest/api/2/*", rest);
        context.serve("/rest/api/latest/*", rest);
    }

    @Override
    public void ready(ProductContext context) {
        index.read(context.plugin().ofType("index-document-configuration"));
    }
}
