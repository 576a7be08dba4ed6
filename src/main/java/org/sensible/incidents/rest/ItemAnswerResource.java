package org.sensible.incidents.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.sensible.incidents.actionitem.follow.AnsweredItems;
import org.sensible.incidents.actionitem.follow.ItemAnswer;
import org.sensible.incidents.incident.Person;

/**
 * {@code PUT /action-items/{issueKey}/answer} {@code {answer: "done"|"later"|"notDoing", until?, reason?}}: answers a reminder. Jira
 * decides: 404 for an issue that it does not show to this person, 403 where the person may not edit it, 409 where it is no action item or
 * its workflow has no such way for this person; 400 at {@code until} or {@code reason} where that is missing.
 */
@Path("/action-items/{issueKey}/answer")
@Produces(MediaType.APPLICATION_JSON)
public final class ItemAnswerResource {

    private final AnsweredItems items;
    private final ItemReplies replies;
    private final Caller caller;

    @Inject
    public ItemAnswerResource(AnsweredItems items, ItemReplies replies, Caller caller) {
        this.items = items;
        this.replies = replies;
        this.caller = caller;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public String answer(@PathParam("issueKey") String issueKey, InputStream body) {
        Person person = caller.person();
        JsonBody json = JsonBody.read(body);
        String word = json.text("answer").value();
        ItemAnswer answer = new ItemAnswer(
                word == null ? null : ItemAnswer.Kind.ofWord(word).orElse(null),
                json.date("until").value(),
                json.text("reason").value());
        return replies.item(items.answer(issueKey, answer, person));
    }
}
