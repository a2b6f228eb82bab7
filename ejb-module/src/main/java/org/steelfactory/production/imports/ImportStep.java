package org.steelfactory.production.imports;

/** What a run is doing. */
public enum ImportStep {
    /** Reads the file and stages its rows. */
    READING,
    /** Compares the rows with one another and with what is recorded. */
    CHECKING,
    /** Adds the accepted rows, all at once. */
    PUBLISHING
}
