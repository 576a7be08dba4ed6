package org.sensible.incidents.incident;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Gives exactly the rights that a test handed out. */
public final class FakeAccess implements IncidentAccess {

    private final Set<Person> viewers = new HashSet<>();
    private final Set<Person> editors = new HashSet<>();
    private final Set<Person> administrators = new HashSet<>();
    private final Set<String> hidden = new HashSet<>();
    private final Map<String, Set<Person>> groups = new HashMap<>();

    public FakeAccess viewer(Person person) {
        viewers.add(person);
        return this;
    }

    public FakeAccess editor(Person person) {
        editors.add(person);
        return viewer(person);
    }

    public FakeAccess administrator(Person person) {
        administrators.add(person);
        return editor(person);
    }

    public FakeAccess member(String group, Person person) {
        groups.computeIfAbsent(group, name -> new HashSet<>()).add(person);
        return this;
    }

    /** Nobody sees that incident. */
    public void hide(String key) {
        hidden.add(key);
    }

    @Override
    public boolean mayViewAny(Person person) {
        return viewers.contains(person);
    }

    @Override
    public boolean mayDeclare(Person person) {
        return editors.contains(person);
    }

    @Override
    public boolean mayView(Person person, Incident incident) {
        return !hidden.contains(incident.key()) && mayView(person, incident.restriction());
    }

    @Override
    public boolean mayView(Person person, Restriction restriction) {
        return viewers.contains(person)
                && restriction.permits(
                        person, group -> groups.getOrDefault(group, Set.of()).contains(person));
    }

    @Override
    public boolean mayChange(Person person, Incident incident) {
        return mayView(person, incident) && editors.contains(person);
    }

    @Override
    public boolean isAdministrator(Person person) {
        return administrators.contains(person);
    }
}
