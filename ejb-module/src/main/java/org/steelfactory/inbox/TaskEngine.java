package org.steelfactory.inbox;

/** Where the processes stand and wait; implemented by the process engine's module. */
public interface TaskEngine {

    /**
     * Lets the process go on.
     *
     * @param comment in the words of who completed the task; {@code null} for none
     */
    void complete(String task, String outcome, String comment);

    /** @param username {@code null} for nobody */
    void assign(String task, String username);
}
