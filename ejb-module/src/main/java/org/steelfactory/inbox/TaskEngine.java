package org.steelfactory.inbox;

/** Where the processes stand and wait; implemented by the process engine's module. */
public interface TaskEngine {

    /** Lets the process go on. */
    void complete(String task, String outcome);

    /** @param username {@code null} for nobody */
    void assign(String task, String username);
}
