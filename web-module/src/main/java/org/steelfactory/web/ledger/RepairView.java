package org.steelfactory.web.ledger;

import java.util.List;
import org.steelfactory.ledger.laboratory.LaboratoryRepair;

/**
 * What was put back in the laboratory's copy, by the entries' indices.
 *
 * @param left entries that stay as found, because the ledger's own don't hash to what is recorded
 */
public record RepairView(List<Long> restored, List<Long> removed, List<Long> left, VerificationView verification) {

    static RepairView of(LaboratoryRepair repair) {
        return new RepairView(
                repair.restored(), repair.removed(), repair.left(), VerificationView.of(repair.verification()));
    }
}
