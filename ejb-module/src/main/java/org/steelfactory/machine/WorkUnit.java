package org.steelfactory.machine;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;

/** The row of a {@link Machine}. Machines are never deleted: what they produced keeps naming them. */
@Entity
@Table(name = "machine")
class WorkUnit {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;

    private String type;

    private String location;

    @Enumerated(EnumType.STRING)
    private MachineStatus status;

    @Column(name = "cost_per_hour")
    private BigDecimal costPerHour;

    @Column(name = "retired_at_utc")
    private Instant retiredAt;

    @Column(name = "created_at_utc")
    private Instant createdAt;

    @Version
    private long version;

    protected WorkUnit() {}

    WorkUnit(MachineDetails details, Instant now) {
        createdAt = now;
        become(details, now);
    }

    void become(MachineDetails details, Instant now) {
        if (details.status() != MachineStatus.RETIRED) {
            retiredAt = null;
        } else if (retiredAt == null) {
            retiredAt = now;
        }
        name = details.name();
        type = details.type();
        location = details.location();
        status = details.status();
        costPerHour = details.costPerHour();
    }

    Machine machine() {
        return new Machine(id, name, type, location, status, costPerHour, retiredAt, createdAt, version);
    }

    long version() {
        return version;
    }
}
