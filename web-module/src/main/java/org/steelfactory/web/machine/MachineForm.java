package org.steelfactory.web.machine;

import java.io.Serializable;
import java.math.BigDecimal;
import org.steelfactory.machine.Machine;
import org.steelfactory.machine.MachineDetails;
import org.steelfactory.machine.MachineStatus;

/** What an administrator types about a machine. */
public class MachineForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Long id;
    private final long version;
    private final boolean retired;
    private final String present;
    private String name;
    private String type;
    private String location;
    private MachineStatus status;
    private BigDecimal costPerHour;
    private String reason;
    private String overridePassword;

    /** For a machine that isn't there yet. */
    MachineForm() {
        id = null;
        version = 0;
        retired = false;
        present = "";
        status = MachineStatus.ACTIVE;
    }

    /** For a change; of a retired machine, for bringing it back. */
    MachineForm(Machine machine) {
        id = machine.id();
        version = machine.version();
        retired = machine.isRetired();
        present = machine.name();
        name = machine.name();
        type = machine.type();
        location = machine.location();
        status = retired ? MachineStatus.ACTIVE : machine.status();
        costPerHour = machine.costPerHour();
    }

    MachineDetails details() {
        return detailsAs(status);
    }

    MachineDetails detailsAs(MachineStatus wanted) {
        return new MachineDetails(name, type, location, wanted, costPerHour);
    }

    /** Whether the machine isn't there yet. */
    public boolean isFresh() {
        return id == null;
    }

    public boolean isRetired() {
        return retired;
    }

    long id() {
        return id;
    }

    long version() {
        return version;
    }

    /** The machine's name as it is until the change is saved; empty for a new one. */
    public String getPresent() {
        return present;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }

    public String getLocation() {
        return location;
    }

    public void setLocation(String location) {
        this.location = location;
    }

    public MachineStatus getStatus() {
        return status;
    }

    public void setStatus(MachineStatus status) {
        this.status = status;
    }

    public BigDecimal getCostPerHour() {
        return costPerHour;
    }

    public void setCostPerHour(BigDecimal costPerHour) {
        this.costPerHour = costPerHour;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getOverridePassword() {
        return overridePassword;
    }

    public void setOverridePassword(String overridePassword) {
        this.overridePassword = overridePassword;
    }
}
