package org.steelfactory.production;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.steelfactory.shared.InputFaults;
import org.steelfactory.shared.InvalidInputException;

/**
 * What an administrator says about a batch; all but the code may be {@code null}.
 *
 * @param code 1 to {@value #MAX_CODE} characters
 * @param productType at most {@value #MAX_PRODUCT_TYPE} characters
 * @param endedAt not before it started
 * @param quantityPlanned in the product's own unit, not negative
 */
public record BatchDetails(
        String code, String productType, Instant startedAt, Instant endedAt, Double quantityPlanned) {

    public static final int MAX_CODE = 64;
    public static final int MAX_PRODUCT_TYPE = 120;

    /** A batch of which only the code is known. */
    static BatchDetails coded(String code) {
        return new BatchDetails(code, null, null, null, null);
    }

    /** @throws InvalidInputException naming every value that can't be used */
    BatchDetails checked() {
        InputFaults faults = new InputFaults();
        String checkedCode = faults.line("code", code, MAX_CODE);
        String checkedProduct = faults.optionalLine("productType", productType, MAX_PRODUCT_TYPE);
        if (startedAt != null && endedAt != null && endedAt.isBefore(startedAt)) {
            faults.add("endedAt", "OUT_OF_RANGE", "A batch doesn't end before it starts.");
        }
        if (quantityPlanned != null && !(quantityPlanned >= 0 && Double.isFinite(quantityPlanned))) {
            faults.add("quantityPlanned", "OUT_OF_RANGE", "A quantity from 0 up.");
        }
        faults.refuseIfAny();
        return new BatchDetails(checkedCode, checkedProduct, startedAt, endedAt, quantityPlanned);
    }

    /** The values by their names, for the ledger. */
    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("code", code);
        fields.put("productType", productType);
        fields.put("startedAt", startedAt);
        fields.put("endedAt", endedAt);
        fields.put("quantityPlanned", quantityPlanned);
        return fields;
    }
}
