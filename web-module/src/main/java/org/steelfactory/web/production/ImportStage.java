package org.steelfactory.web.production;

import java.util.List;

/** The wizard's steps, in their order. */
public enum ImportStage {
    FILE,
    COLUMNS,
    CHECK,
    DONE;

    static final List<ImportStage> ALL = List.of(values());
}
