package org.steelfactory.audit;

/** The document store is switched off, or doesn't answer: nobody can tell what it holds. */
public final class DocumentsAwayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DocumentsAwayException(String message, Throwable cause) {
        super(message, cause);
    }
}
