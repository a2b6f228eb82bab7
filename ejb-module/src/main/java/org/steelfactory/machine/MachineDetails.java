package org.steelfactory.machine;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.steelfactory.shared.InputFaults;
import org.steelfactory.shared.InvalidInputException;

/**
 * What an administrator says about a machine.
 *
 * @param name 1 to {@value #MAX_NAME} characters
 * @param type 1 to {@value #MAX_TYPE} characters
 * @param location 1 to {@value #MAX_LOCATION} characters
 * @param costPerHour what an hour of lost time costs, in the plant's currency, at most two decimals; {@code null} for
 *     unknown
 */
public record MachineDetails(String name, String type, String location, MachineStatus status, BigDecimal costPerHour) {

    public static final int MAX_NAME = 64;
    public static final int MAX_TYPE = 64;
    public static final int MAX_LOCATION = 120;

    private static final BigDecimal MAX_COST = new BigDecimal("9999999999.99");
    private static final int COST_DECIMALS = 2;

    /** @throws InvalidInputException naming every value that can't be used */
    MachineDetails checked() {
        InputFaults faults = new InputFaults();
        String checkedName = faults.line("name", name, MAX_NAME);
        String checkedType = faults.line("type", type, MAX_TYPE);
        String checkedLocation = faults.line("location", location, MAX_LOCATION);
        faults.require("status", status);
        if (costPerHour != null && !isAmount(costPerHour)) {
            faults.add(
                    "costPerHour", "OUT_OF_RANGE", "An amount from 0 to " + MAX_COST + " with two decimals at most.");
        }
        faults.refuseIfAny();
        return new MachineDetails(checkedName, checkedType, checkedLocation, status, costPerHour);
    }

    private static boolean isAmount(BigDecimal amount) {
        return amount.signum() >= 0
                && amount.compareTo(MAX_COST) <= 0
                && amount.stripTrailingZeros().scale() <= COST_DECIMALS;
    }

    /** The values by their names, for the ledger. */
    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("type", type);
        fields.put("location", location);
        fields.put("status", status);
        fields.put("costPerHour", costPerHour);
        return fields;
    }
}
