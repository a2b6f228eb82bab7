package org.steelfactory.web.maintenance;

import java.io.Serializable;
import org.steelfactory.maintenance.PartDetails;
import org.steelfactory.maintenance.UsedPart;
import org.steelfactory.web.production.NumberText;

/** What somebody types about a part. */
public class PartForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Integer number;
    private final Long version;
    private String partNumber;
    private String name;
    private String quantity;
    private String unit;

    private PartForm(Integer number, Long version) {
        this.number = number;
        this.version = version;
    }

    /** @param unit that the last one was counted in */
    static PartForm fresh(String unit) {
        PartForm form = new PartForm(null, null);
        form.unit = unit;
        return form;
    }

    static PartForm of(UsedPart part, NumberText numbers) {
        PartForm form = new PartForm(part.number(), part.version());
        form.partNumber = part.details().partNumber();
        form.name = part.details().name();
        form.quantity = numbers.of(part.details().quantity().doubleValue());
        form.unit = part.details().unit();
        return form;
    }

    PartDetails details(NumberText numbers) {
        return new PartDetails(partNumber, name, TypedNumber.read("quantity", quantity, numbers), unit);
    }

    /** The version that was seen; {@code null} for a new one. */
    Long version() {
        return version;
    }

    /** Of the part that is corrected; {@code null} for a new one. */
    public Integer getNumber() {
        return number;
    }

    public boolean isFresh() {
        return number == null;
    }

    public String getPartNumber() {
        return partNumber;
    }

    public void setPartNumber(String partNumber) {
        this.partNumber = partNumber;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getQuantity() {
        return quantity;
    }

    public void setQuantity(String quantity) {
        this.quantity = quantity;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }
}
