package org.sensible.incidents.postmortem.finding;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.UnitOfWork;
import org.sensible.incidents.postmortem.Postmortem.State;
import org.sensible.incidents.postmortem.review.Reading;
import org.sensible.incidents.postmortem.review.Review;
import org.sensible.incidents.postmortem.review.ReviewDue;
import org.sensible.incidents.postmortem.review.ReviewStore;

/** What is still to be done about the rows of an index. Costs two queries, however many rows there are. Threads may share it. */
@ConfluenceComponent
public final class ReviewHints {

    private final ReviewStore reviews;
    private final ReviewDue due;
    private final UnitOfWork work;

    @Inject
    public ReviewHints(ReviewStore reviews, ReviewDue due, UnitOfWork work) {
        this.reviews = reviews;
        this.due = due;
        this.work = work;
    }

    /** One for each row, by its incident's key. */
    public Map<String, Hint> of(Collection<PostmortemIndex.Row> rows, Person reader) {
        return work.call(() -> {
            List<String> keys = rows.stream().map(row -> row.incident().key()).toList();
            Map<String, Review> known =
                    reviews.of(keys).stream().collect(Collectors.toMap(Review::incidentKey, Function.identity()));
            Map<String, List<Reading>> asked = reviews.reviewers(keys);
            return rows.stream().collect(Collectors.toMap(row -> row.incident().key(), row -> {
                String key = row.incident().key();
                return hint(row, known.get(key), asked.getOrDefault(key, List.of()), reader);
            }));
        });
    }

    private Hint hint(PostmortemIndex.Row row, @Nullable Review review, List<Reading> asked, Person reader) {
        boolean isOpen = row.state() == State.DRAFT || row.state() == State.IN_REVIEW;
        boolean isInReview = row.state() == State.IN_REVIEW;
        return new Hint(
                isOpen ? due(row.incident(), review) : null,
                isInReview ? asked.size() : 0,
                isInReview ? (int) asked.stream().filter(Reading::hasApproved).count() : 0,
                isInReview && asked.stream().anyMatch(each -> each.person().equals(reader) && !each.hasApproved()),
                review != null && review.causes() != null && !review.causes().understood());
    }

    @Nullable
    private Instant due(Incident incident, @Nullable Review review) {
        return review != null && review.due() != null
                ? review.due()
                : due.of(incident).orElse(null);
    }

    /**
     * What is to be done.
     *
     * @param due by when, while it is not reviewed; {@code null} where nobody and no policy says
     * @param asked how many were asked, while it is in review
     * @param waits for the reader's own word
     * @param causeUnknown whether it was accepted that the cause stays unknown
     */
    public record Hint(@Nullable Instant due, int asked, int approvals, boolean waits, boolean causeUnknown) {}
}
