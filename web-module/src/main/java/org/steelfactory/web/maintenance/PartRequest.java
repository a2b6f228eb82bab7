package org.steelfactory.web.maintenance;

import java.math.BigDecimal;
import org.steelfactory.maintenance.PartDetails;

/** A part that went into work; see {@link PartDetails}. */
public record PartRequest(String partNumber, String name, BigDecimal quantity, String unit) {

    PartDetails details() {
        return new PartDetails(partNumber, name, quantity, unit);
    }
}
