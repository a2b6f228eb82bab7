package org.steelfactory.web.maintenance;

import org.steelfactory.maintenance.LabourDetails;

/** How long somebody worked on an order; see {@link LabourDetails}. */
public record LabourRequest(String person, Integer minutes) {

    LabourDetails details() {
        return new LabourDetails(person, minutes);
    }
}
