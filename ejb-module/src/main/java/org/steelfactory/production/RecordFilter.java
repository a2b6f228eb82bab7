package org.steelfactory.production;

import java.time.Instant;
import java.util.Optional;

/**
 * Which records are wanted; what is empty doesn't restrict.
 *
 * @param machine name of the machine; or its id, where no machine has that for its name
 * @param from shifts that began then or later
 * @param to shifts that began before
 * @param batch code of the production batch
 * @param fault those with, or those without a data fault
 * @param text part of a machine's name or a batch's code, in any case
 */
public record RecordFilter(
        Optional<String> machine,
        Optional<Instant> from,
        Optional<Instant> to,
        Optional<String> batch,
        Optional<Boolean> fault,
        Optional<String> text) {

    public static final RecordFilter ALL = new RecordFilter(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** All records of a machine. */
    public static RecordFilter ofMachine(String name) {
        return new RecordFilter(
                Optional.of(name),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
