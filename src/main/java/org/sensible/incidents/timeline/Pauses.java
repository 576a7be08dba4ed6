package org.sensible.incidents.timeline;

import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.List;

/** Measures the silence before each thing that was said, along a part of a timeline. For one walk. */
final class Pauses {

    private static final int LARGEST_PAGE = 500;

    private final List<TimelineEvent> news;
    private final List<TimelineEvent> measured = new ArrayList<>();

    @Nullable
    private TimelineEvent before;

    private int next;

    /**
     * @param before what was said just before the part; {@code null} where nothing was
     * @param news what is not kept yet, in order
     */
    Pauses(@Nullable TimelineEvent before, List<TimelineEvent> news) {
        this.before = before;
        this.news = news;
    }

    /**
     * Walks up to what was said next after the last of the part.
     *
     * @return those that come after another silence than before, and all new ones
     */
    List<TimelineEvent> walk(CurationIndex index, String uid, TimelineEvent last, int about) {
        int size = Math.min(LARGEST_PAGE, about + 2);
        TimelineEvent place = before;
        boolean isDone = false;
        while (!isDone) {
            List<TimelineEvent> page = index.saidAfter(uid, place, size);
            for (TimelineEvent said : page) {
                takeNewsUpTo(said);
                measure(said, false);
                if (TimelineEvent.IN_ORDER.compare(said, last) > 0) {
                    isDone = true;
                    break;
                }
                place = said;
            }
            isDone |= page.size() < size;
        }
        takeNewsUpTo(null);
        return measured;
    }

    private void takeNewsUpTo(@Nullable TimelineEvent said) {
        while (next < news.size() && (said == null || TimelineEvent.IN_ORDER.compare(news.get(next), said) < 0)) {
            measure(news.get(next++), true);
        }
    }

    private void measure(TimelineEvent said, boolean isNew) {
        long pause = Curation.pause(before, said);
        if (isNew || pause != said.standing().pause()) {
            measured.add(said.standing(said.standing().after(pause)));
        }
        before = said;
    }
}
