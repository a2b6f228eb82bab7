package org.steelfactory.history;

/**
 * Who or what did a step.
 *
 * @param name user name or name of the server; empty for the others
 */
public record Performer(Kind kind, String name) {

    /** What kind of a one. */
    public enum Kind {
        /** Somebody who signed in. */
        PERSON,
        /** A server. */
        NODE,
        /** The passing of time. */
        TIMER,
        /** Not known, or not done yet. */
        NOBODY
    }

    public static final Performer TIMER = new Performer(Kind.TIMER, "");
    public static final Performer NOBODY = new Performer(Kind.NOBODY, "");

    public static Performer person(String name) {
        return new Performer(Kind.PERSON, name);
    }

    public static Performer node(String name) {
        return new Performer(Kind.NODE, name);
    }
}
