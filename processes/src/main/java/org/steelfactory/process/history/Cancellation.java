package org.steelfactory.process.history;

import org.steelfactory.history.ProcessInstance;

/**
 * What else is to be done when an administrator cancels an instance of a process that stands still: the room that the
 * process works for has to know that nobody works at it any more. It may take the instance away itself.
 */
public interface Cancellation {

    /** Key of the process, such as {@code anomalyScan}. */
    String process();

    void cancel(ProcessInstance instance);
}
