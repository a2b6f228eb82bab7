package org.steelfactory.rules.handling;

/**
 * An open alert that waits for something: the fact that the handling rules judge.
 *
 * @param level how often it has escalated since it waits for this, from 0
 */
public record WaitingAlert(Stage stage, int level) {

    /** The level from which on nobody else is told. */
    public static final int LAST_LEVEL = 2;
}
