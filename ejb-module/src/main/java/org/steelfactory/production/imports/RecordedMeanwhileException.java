package org.steelfactory.production.imports;

import jakarta.ejb.ApplicationException;

/** Somebody else recorded a shift of the import after it was checked; checked again, it can be published. */
@ApplicationException(rollback = true)
public class RecordedMeanwhileException extends RuntimeException {

    RecordedMeanwhileException(Throwable cause) {
        super(cause);
    }
}
