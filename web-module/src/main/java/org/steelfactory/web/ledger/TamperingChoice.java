package org.steelfactory.web.ledger;

import org.steelfactory.ledger.laboratory.Tampering;
import org.steelfactory.ledger.laboratory.TamperingKind;
import org.steelfactory.ledger.laboratory.TamperingTarget;

/** The ways to tamper that the screen offers: one list instead of a way and a target. */
public enum TamperingChoice {
    UPDATE_DATA(TamperingKind.UPDATE, TamperingTarget.DATA),
    UPDATE_HASH(TamperingKind.UPDATE, TamperingTarget.HASH),
    DELETE(TamperingKind.DELETE, TamperingTarget.DATA),
    CUT_TAIL(TamperingKind.CUT_TAIL, TamperingTarget.DATA),
    RECOMPUTE(TamperingKind.RECOMPUTE, TamperingTarget.DATA),
    REPLAY(TamperingKind.REPLAY, TamperingTarget.DATA),
    TRUNCATE(TamperingKind.TRUNCATE, TamperingTarget.DATA),
    DROP_GUARDS(TamperingKind.DROP_GUARDS, TamperingTarget.DATA);

    private final TamperingKind kind;
    private final TamperingTarget target;

    TamperingChoice(TamperingKind kind, TamperingTarget target) {
        this.kind = kind;
        this.target = target;
    }

    TamperingKind kind() {
        return kind;
    }

    TamperingTarget target() {
        return target;
    }

    /** What was chosen for this. */
    static TamperingChoice of(Tampering tampering) {
        for (TamperingChoice choice : values()) {
            if (choice.kind == tampering.kind()
                    && (choice.kind != TamperingKind.UPDATE || choice.target == tampering.target())) {
                return choice;
            }
        }
        throw new IllegalArgumentException("No choice for " + tampering);
    }
}
