package org.steelfactory.ledger.laboratory;

import static org.steelfactory.access.Role.Names.ADMIN;
import static org.steelfactory.access.Role.Names.AUDITOR;
import static org.steelfactory.access.Role.Names.OPERATOR;
import static org.steelfactory.access.Role.Names.SUPERVISOR;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import javax.sql.DataSource;
import org.steelfactory.access.CurrentUser;
import org.steelfactory.audit.Audited;
import org.steelfactory.audit.AuditedDetail;
import org.steelfactory.audit.AuditedId;
import org.steelfactory.ledger.chain.Verification;
import org.steelfactory.ledger.guard.GuardStatus;
import org.steelfactory.shared.ConflictException;
import org.steelfactory.shared.NotFoundException;

/**
 * A copy of the ledger on which administrators try out what its protection is worth. Everyone may look at it; the ledger
 * itself is read here and never written.
 *
 * <p>Runs without a transaction of its own: what changes triggers would end it.
 */
@Stateless
@RolesAllowed({OPERATOR, SUPERVISOR, ADMIN, AUDITOR})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Laboratory {

    @Resource(lookup = "java:jboss/datasources/SteelDS")
    DataSource application;

    @Resource(lookup = "java:jboss/datasources/SteelOwnerDS")
    DataSource owner;

    @EJB
    CurrentUser currentUser;

    @Inject
    Clock clock;

    private LaboratoryDesk desk;

    @PostConstruct
    void open() {
        desk = new LaboratoryDesk(application, owner);
    }

    /** The copy, what is wrong with it, and the score card. */
    public LaboratoryState look() {
        return desk.look();
    }

    /** Verifies the copy as the ledger is verified, by what it holds itself. */
    public Verification verify() {
        return desk.verify();
    }

    /** @throws NotFoundException when there is no such entry to tamper with */
    public void requireEntry(long index) {
        desk.requireEntry(index);
    }

    /** Copies the ledger anew, its first {@value CopyTable#MAX_ENTRIES} entries, without guards and with an empty score card. */
    @RolesAllowed(ADMIN)
    @Audited(action = "MAKE_LEDGER_LABORATORY", resource = "ledger-laboratory")
    public LaboratoryState makeNew() {
        desk.makeNew(currentUser.name(), clock.instant());
        return desk.look();
    }

    /** @throws ConflictException when the database's rights or settings don't allow it; says what to do */
    @RolesAllowed(ADMIN)
    @Audited(action = "INSTALL_LABORATORY_GUARDS", resource = "ledger-laboratory")
    public GuardStatus installGuards() {
        return desk.guard(true, currentUser.name(), clock.instant());
    }

    /** @throws ConflictException when the database's rights don't allow it; says what to do */
    @RolesAllowed(ADMIN)
    @Audited(action = "REMOVE_LABORATORY_GUARDS", resource = "ledger-laboratory")
    public GuardStatus removeGuards() {
        return desk.guard(false, currentUser.name(), clock.instant());
    }

    /**
     * Tampers with the copy.
     *
     * @throws NotFoundException when the copy has no such entry
     * @throws ConflictException when the database refused it; the score card tells of that, too
     */
    @RolesAllowed(ADMIN)
    @Audited(action = "TAMPER_WITH_LABORATORY", resource = "ledger-laboratory")
    public Trial tamper(
            @AuditedId long index, @AuditedDetail TamperingKind kind, @AuditedDetail TamperingTarget target) {
        return desk.tamper(new Tampering(kind, target, index), currentUser.name(), clock.instant());
    }

    /** Puts the copy's damaged entries back from the ledger, where those hash to what is recorded. */
    @RolesAllowed(ADMIN)
    @Audited(action = "REPAIR_LABORATORY", resource = "ledger-laboratory")
    public LaboratoryRepair repair() {
        return desk.repair(clock.instant());
    }
}
