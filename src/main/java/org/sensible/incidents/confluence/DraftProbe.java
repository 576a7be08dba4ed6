package org.sensible.incidents.confluence;

import com.atlassian.confluence.core.DefaultSaveContext;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.pages.exceptions.ExternalChangesException;
import org.sensible.incidents.incident.UnitOfWork;
import org.sensible.incidents.selftest.Probe;

/**
 * A page is saved as the product saves it while somebody's editor is open on it: what the page then holds, and whether the
 * words in the editor are still there. That the host refuses the save for the moment is no failure; the product tries again,
 * and then says so.
 */
final class DraftProbe implements Probe {

    private static final String THEIRS = "Words that nobody has published yet.";
    private static final String OURS = "What the product added.";

    private final ScratchPages scratch;
    private final PageManager pages;
    private final UnitOfWork work;
    private final DraftCalls drafts;

    DraftProbe(ScratchPages scratch, PageManager pages, UnitOfWork work, DraftCalls drafts) {
        this.scratch = scratch;
        this.pages = pages;
        this.work = work;
        this.drafts = drafts;
    }

    @Override
    public String name() {
        return "open draft";
    }

    @Override
    public String run() throws Failed, Skipped {
        return scratch.use(this::tried);
    }

    private String tried(long id) throws Failed, Skipped {
        Page page = work.call(() -> pages.getPage(id));
        drafts.open(id, page.getTitle(), page.getBodyAsString() + paragraph(THEIRS));
        try {
            if (drafts.read(id).filter(draft -> draft.contains(THEIRS)).isEmpty()) {
                throw new Skipped("this host took a draft but does not give it back over REST; is collaborative editing"
                        + " switched off?");
            }
            return saved(id);
        } finally {
            drafts.discard(id);
        }
    }

    private String saved(long id) throws Failed, Skipped {
        String seen;
        try {
            work.run(() -> pages.saveNewVersion(
                    pages.getPage(id),
                    changed -> changed.setBodyAsString(changed.getBodyAsString() + paragraph(OURS)),
                    DefaultSaveContext.SUPPRESS_NOTIFICATIONS));
            requireOurs(id);
            seen = "the page was saved beside an open draft";
        } catch (ExternalChangesException notReconciled) {
            seen = "the host refused for now to save a page with an open draft, which the product says and tries again";
        }
        String draft = drafts.read(id)
                .orElseThrow(() -> new Failed("saving the page threw away the draft that was open on it"));
        if (!draft.contains(THEIRS)) {
            throw new Failed("saving the page took words out of the draft that was open on it");
        }
        String merged = draft.contains(OURS)
                ? "shows what was added to the page"
                : "shows nothing yet of what was added to the page";
        return seen + "; the draft kept its words and " + merged;
    }

    private void requireOurs(long id) throws Failed {
        String body = work.call(() -> pages.getPage(id).getBodyAsString());
        if (!body.contains(OURS)) {
            throw new Failed("the page was saved, but does not hold what was added");
        }
        if (body.contains(THEIRS)) {
            throw new Failed("saving the page published words of the draft that was open on it");
        }
    }

    private static String paragraph(String words) {
        return "<p>" + words + "</p>";
    }
}
