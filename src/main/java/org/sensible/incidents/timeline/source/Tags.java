package org.sensible.incidents.timeline.source;

/** Tags such as {@code service:shop}, as monitors write labels in one word. Stateless. */
final class Tags {

    private Tags() {}

    /** The label of a tag, and what among them means the same for every source; a tag without a colon is none. */
    static void describe(Subject.Builder subject, String tag) {
        int colon = tag.indexOf(':');
        if (colon > 0) {
            describe(subject, tag.substring(0, colon).strip(), tag.substring(colon + 1));
        }
    }

    /** Likewise for a name and its value. */
    static void describe(Subject.Builder subject, String name, String value) {
        subject.fact("label." + name, value);
        switch (name) {
            case "service" -> subject.fact("service", value);
            case "env", "environment" -> subject.fact("environment", value);
            default -> {
                // A label like any other.
            }
        }
    }
}
