package org.steelfactory.web.ledger;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.steelfactory.ledger.guard.GuardStatus;
import org.steelfactory.ledger.guard.LedgerGuards;
import org.steelfactory.shared.UnavailableException;
import org.steelfactory.web.frame.Notices;

/** The card of the guards on the ledger's screen. What it shows the database tells just then. */
@Named
@RequestScoped
public class GuardsBacking {

    @EJB
    private LedgerGuards guards;

    @Inject
    private Notices notices;

    private GuardStatus status;

    public void install() {
        status = guards.install();
        notices.done("guards.done.on");
    }

    public void remove() {
        status = guards.remove();
        notices.done("guards.done.off");
    }

    /** {@code null} while the database doesn't answer. */
    public GuardStatus getStatus() {
        if (status == null) {
            try {
                status = guards.status();
            } catch (UnavailableException e) {
                return null;
            }
        }
        return status;
    }

    /** {@code ON}, {@code OFF}, {@code INCOMPLETE}; or {@code UNKNOWN}, while the database doesn't answer. */
    public String getState() {
        return getStatus() == null ? "UNKNOWN" : getStatus().state().name();
    }

    /** Whether they are as the ledger's last entry about them says. */
    public boolean isAsRecorded() {
        return getStatus() == null || guards.asRecorded();
    }
}
