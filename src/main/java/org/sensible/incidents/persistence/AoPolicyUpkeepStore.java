package org.sensible.incidents.persistence;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.policy.page.PolicyUpkeepStore;

/** Who read the policy and who wants it changed, in the tables of Active Objects. Threads may share it. */
@ConfluenceComponent
public final class AoPolicyUpkeepStore implements PolicyUpkeepStore {

    private static final int REVIEW = 0;
    private static final String OPEN = "OPEN";
    private static final String FULFILLED = "FULFILLED";

    private final ActiveObjects ao;

    @Inject
    public AoPolicyUpkeepStore(@ComponentImport ActiveObjects ao) {
        this.ao = ao;
    }

    @Override
    public List<Acknowledgement> acknowledgements(long pageId) {
        return Arrays.stream(ao.find(
                        PolicyAckRow.class, Query.select().where("PAGE_ID = ? AND VERSION_NO > ?", pageId, REVIEW)))
                .map(row -> new Acknowledgement(
                        row.getPageId(),
                        row.getVersionNo(),
                        new Person(row.getSaidByKey()),
                        Nanoseconds.toInstant(row.getSaidAt())))
                .toList();
    }

    @Override
    public void add(Acknowledgement said) {
        String id = Digest.of(
                Long.toString(said.pageId()),
                Integer.toString(said.version()),
                said.by().key());
        add(id, said.pageId(), said.version(), said.by(), Nanoseconds.of(said.at()));
    }

    @Override
    public Optional<Review> lastReview(long pageId) {
        return Arrays.stream(ao.find(
                        PolicyAckRow.class,
                        Query.select()
                                .where("PAGE_ID = ? AND VERSION_NO = ?", pageId, REVIEW)
                                .order("SAID_AT DESC")
                                .limit(1)))
                .map(row -> new Review(
                        row.getPageId(), new Person(row.getSaidByKey()), Nanoseconds.toInstant(row.getSaidAt())))
                .findFirst();
    }

    @Override
    public void add(Review review) {
        String id = Digest.of(
                Long.toString(review.pageId()),
                "review",
                review.by().key(),
                review.at().toString());
        add(id, review.pageId(), REVIEW, review.by(), Nanoseconds.of(review.at()));
    }

    @Override
    public List<Wish> openWishes() {
        return Arrays.stream(ao.find(
                        PolicyWishRow.class,
                        Query.select().where("STATE_NAME = ?", OPEN).order("ASKED_AT, ID")))
                .map(AoPolicyUpkeepStore::wish)
                .toList();
    }

    @Override
    public Optional<Wish> wish(String incidentKey) {
        return Arrays.stream(rowsOf(incidentKey)).map(AoPolicyUpkeepStore::wish).findFirst();
    }

    @Override
    public void keep(Wish wish) {
        PolicyWishRow[] rows = rowsOf(wish.incidentKey());
        PolicyWishRow row = rows.length > 0 ? rows[0] : create(wish);
        row.setWishText(wish.text());
        row.setAskedByKey(wish.by().key());
        row.setAskedAt(Nanoseconds.of(wish.at()));
        row.setStateName(state(wish));
        row.save();
    }

    @Override
    public void removeWish(String incidentKey) {
        ao.delete(rowsOf(incidentKey));
    }

    private void add(String id, long pageId, int version, Person by, long at) {
        if (ao.count(PolicyAckRow.class, Query.select().where("ACK_ID = ?", id)) == 0) {
            ao.create(
                    PolicyAckRow.class,
                    new DBParam("ACK_ID", id),
                    new DBParam("PAGE_ID", pageId),
                    new DBParam("VERSION_NO", version),
                    new DBParam("SAID_BY_KEY", by.key()),
                    new DBParam("SAID_AT", at));
        }
    }

    private PolicyWishRow create(Wish wish) {
        return ao.create(
                PolicyWishRow.class,
                new DBParam("INCIDENT_KEY", wish.incidentKey()),
                new DBParam("WISH_TEXT", wish.text()),
                new DBParam("ASKED_BY_KEY", wish.by().key()),
                new DBParam("ASKED_AT", Nanoseconds.of(wish.at())),
                new DBParam("STATE_NAME", state(wish)));
    }

    private PolicyWishRow[] rowsOf(String incidentKey) {
        return ao.find(PolicyWishRow.class, Query.select().where("INCIDENT_KEY = ?", incidentKey));
    }

    private static String state(Wish wish) {
        return wish.isFulfilled() ? FULFILLED : OPEN;
    }

    private static Wish wish(PolicyWishRow row) {
        return new Wish(
                row.getIncidentKey(),
                row.getWishText(),
                new Person(row.getAskedByKey()),
                Nanoseconds.toInstant(row.getAskedAt()),
                row.getStateName().equals(FULFILLED));
    }
}
