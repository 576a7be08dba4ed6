package org.sensible.sandbox.jira;

import java.util.Optional;

/**
 * A link from an issue to something elsewhere.
 *
 * @param globalId what makes the link known to whoever made it
 * @param json application, relationship and object, as they were sent
 */
record RemoteLink(long id, long issueId, Optional<String> globalId, String json) {}
