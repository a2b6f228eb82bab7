package org.steelfactory.production.csv;

/** Why a file can't be read as a whole. */
public enum FileFault {
    /** There is nothing in it but a header, or not even that. */
    EMPTY_FILE,
    /** It is a spreadsheet, an archive, a program: not text. */
    NOT_TEXT,
    /** It isn't UTF-8. */
    BAD_ENCODING,
    /** A quotation mark opens a field and none closes it. */
    UNCLOSED_QUOTE,
    /** A column that is needed isn't there. */
    MISSING_COLUMN,
    /** Two columns say that they hold the same. */
    DUPLICATE_COLUMN,
    /** Nobody can tell which unit the times are in. */
    UNIT_UNCLEAR
}
