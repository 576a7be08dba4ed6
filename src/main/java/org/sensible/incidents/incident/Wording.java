package org.sensible.incidents.incident;

/** Turns texts into a language. Threads may share it. */
public interface Wording {

    /** In the application's language: for what is stored, and for what everybody reads. */
    String say(Text text);

    /** In the language of the person whose request this is; without one, as {@link #say}. */
    String tell(Text text);
}
