package org.sensible.incidents.postmortem;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Problem;
import org.sensible.incidents.incident.Restriction;
import org.sensible.incidents.incident.Text;

/** A wiki of pages that everybody may see. */
public final class FakePages implements Pages {

    final Map<Long, NewPage> created = new LinkedHashMap<>();
    final Map<Long, Restriction> restricted = new LinkedHashMap<>();
    final Set<Long> trashed = new LinkedHashSet<>();
    private final Set<Long> hidden = new LinkedHashSet<>();

    @Override
    public long create(NewPage page, Person author) {
        long id = 100 + created.size();
        created.put(id, page);
        return id;
    }

    @Override
    public List<Problem> refusals(String space, String parent, String title, Person author) {
        return created.values().stream().anyMatch(page -> page.title().equals(title))
                ? List.of(new Problem("title", Text.of("taken")))
                : List.of();
    }

    @Override
    public void restrict(long pageId, Restriction restriction) {
        restricted.put(pageId, restriction);
    }

    @Override
    public Optional<PageLink> find(long pageId) {
        return Optional.ofNullable(created.get(pageId))
                .map(page ->
                        new PageLink(pageId, "https://wiki.example/" + pageId, page.title(), trashed.contains(pageId)));
    }

    @Override
    public Optional<String> space(long pageId) {
        return Optional.ofNullable(created.get(pageId)).map(NewPage::space);
    }

    @Override
    public Optional<String> body(long pageId) {
        return Optional.ofNullable(created.get(pageId)).map(NewPage::body);
    }

    @Override
    public boolean mayView(long pageId, Person reader) {
        return created.containsKey(pageId) && !hidden.contains(pageId);
    }

    /** Nobody may see it any more. */
    public void hide(long pageId) {
        hidden.add(pageId);
    }

    public void trash(long pageId) {
        trashed.add(pageId);
    }

    NewPage only() {
        if (created.size() != 1) {
            throw new AssertionError("one page expected, there are " + created.size());
        }
        return created.values().iterator().next();
    }
}
