package org.steelfactory.web.maintenance;

import java.io.Serializable;
import org.steelfactory.maintenance.Labour;
import org.steelfactory.maintenance.LabourDetails;

/** What somebody types about labour. */
public class LabourForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Integer number;
    private final Long version;
    private String person;
    private Integer minutes;

    private LabourForm(Integer number, Long version, String person, Integer minutes) {
        this.number = number;
        this.version = version;
        this.person = person;
        this.minutes = minutes;
    }

    static LabourForm freshFor(String person) {
        return new LabourForm(null, null, person, null);
    }

    static LabourForm of(Labour labour) {
        return new LabourForm(
                labour.number(),
                labour.version(),
                labour.details().person(),
                labour.details().minutes());
    }

    LabourDetails details() {
        return new LabourDetails(person, minutes);
    }

    /** The version that was seen; {@code null} for new labour. */
    Long version() {
        return version;
    }

    /** Of the labour that is corrected; {@code null} for new labour. */
    public Integer getNumber() {
        return number;
    }

    public boolean isFresh() {
        return number == null;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(Integer minutes) {
        this.minutes = minutes;
    }
}
