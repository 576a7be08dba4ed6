package org.sensible.incidents.confluence;

import com.atlassian.applinks.api.ReadOnlyApplicationLink;
import com.atlassian.applinks.api.ReadOnlyApplicationLinkService;
import com.atlassian.applinks.api.application.jira.JiraApplicationType;
import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import com.atlassian.sal.api.net.Request;
import com.atlassian.sal.api.net.ResponseException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import org.sensible.incidents.actionitem.JiraNotAuthorised;
import org.sensible.incidents.actionitem.JiraSilent;
import org.sensible.incidents.host.LinkedCall;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.TooLarge;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls Jira over the application link as the person whose request is under way. Waits {@link LinkedCall#PATIENCE_MILLIS} at most for a
 * connection and between two bytes, reads {@link #MOST_BYTES} at most unless more is asked for, and follows no redirect. Threads may share it.
 */
@ConfluenceComponent
public final class JiraCalls {

    static final int MOST_BYTES = 8 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(JiraCalls.class);
    private static final int MIB_BITS = 20;

    private final ReadOnlyApplicationLinkService links;

    @Inject
    public JiraCalls(@ComponentImport ReadOnlyApplicationLinkService links) {
        this.links = links;
    }

    /** Whether there is a Jira to call. */
    boolean isLinked() {
        return links.getPrimaryApplicationLink(JiraApplicationType.class) != null;
    }

    /** Address of the linked Jira, for people. */
    String displayUrl() {
        return link().getDisplayUrl().toString();
    }

    /**
     * What Jira answers, whatever the status is; 401 apart.
     *
     * @param path below Jira's base address, ready to send
     * @param body {@code null} for none
     * @throws JiraSilent where no answer comes, or one that is no JSON or too long
     * @throws JiraNotAuthorised where Jira does not know this person
     */
    LinkedCall.Answer call(Request.MethodType method, String path, @Nullable JsonNode body) {
        try {
            return call(method, path, body, MOST_BYTES);
        } catch (TooLarge unexpected) {
            LOG.info("What Jira answers to {} {} is longer than {} bytes", method, path, MOST_BYTES);
            throw new JiraSilent(Text.of("incidents.actionItem.jira.silent"));
        }
    }

    /**
     * Likewise, for answers that may be long.
     *
     * @param most bytes that are read
     * @throws TooLarge where the answer is longer
     */
    LinkedCall.Answer call(Request.MethodType method, String path, @Nullable JsonNode body, int most) {
        try {
            return LinkedCall.send(link(), method, path, body, most);
        } catch (LinkedCall.NotKnown notYet) {
            throw new JiraNotAuthorised(notYet.address());
        } catch (LinkedCall.TooLong tooLong) {
            throw new TooLarge(Text.of("incidents.timeline.import.answerTooLarge", most >> MIB_BITS));
        } catch (ResponseException noAnswer) {
            LOG.info("Jira did not answer {} {}: {}", method, path, noAnswer.toString());
            throw new JiraSilent(Text.of("incidents.actionItem.jira.silent"));
        }
    }

    private ReadOnlyApplicationLink link() {
        ReadOnlyApplicationLink link = links.getPrimaryApplicationLink(JiraApplicationType.class);
        if (link == null) {
            throw new JiraSilent(Text.of("incidents.actionItem.jira.noLink"));
        }
        return link;
    }
}
