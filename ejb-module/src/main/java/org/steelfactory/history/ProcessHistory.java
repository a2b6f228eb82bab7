package org.steelfactory.history;

/** The process engine as the history asks it; implemented by the process engine's module. */
public interface ProcessHistory {

    /** What an instance that runs has done so far, without the flows that it took. */
    ProcessContent content(String engineId);

    /**
     * Lets the step that was given up be tried again.
     *
     * @param incident the engine's name for it
     * @return whether there was such an incident, and it was open
     */
    boolean retry(String engineId, String incident);

    /** Takes an instance away, with all that hangs on it. */
    void cancel(ProcessInstance instance, String reason);
}
