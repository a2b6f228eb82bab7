package org.steelfactory.production.imports;

/** What became of a file that was sent. */
public enum ImportState {
    /** It is here and nobody has read it yet. */
    UPLOADED,
    RUNNING,
    /** A dry run went to its end; nothing was added. */
    CHECKED,
    /** What could be taken was added. */
    COMMITTED,
    /** It was added and taken back. */
    UNDONE,
    /** It can't be read as a whole, or the run broke off; nothing was added. */
    FAILED,
    /** Stopped by its sender; nothing was added. */
    CANCELLED
}
