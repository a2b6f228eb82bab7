package org.steelfactory.production.imports;

import org.steelfactory.shared.ConflictException;

/** The import was cancelled, or given up by another node, while it ran; nothing was added. */
public class ImportStoppedException extends ConflictException {

    ImportStoppedException(long importId) {
        super("import.stopped", importId);
    }
}
