package org.steelfactory.web.history;

import java.util.List;
import org.steelfactory.history.ProcessStep;

/**
 * A step as the page of its instance lists it.
 *
 * @param who who or what did it, in words; empty where that isn't known
 * @param person whether somebody did it
 * @param outcome what came of it, in words; may be empty
 * @param marks what it looks like in the diagram, names separated by spaces
 * @param kind what it is, in words
 * @param results what it set, in words
 */
public record StepView(
        ProcessStep step,
        String who,
        boolean person,
        String outcome,
        String marks,
        String kind,
        List<NamedValue> results) {

    /** Something that has a name and a value, both in words. */
    public record NamedValue(String name, String value) {}
}
