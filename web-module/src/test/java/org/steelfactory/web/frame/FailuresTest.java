package org.steelfactory.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.ejb.EJBTransactionRolledbackException;
import jakarta.el.ELException;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import java.lang.reflect.InvocationTargetException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLTransactionRollbackException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.primefaces.csp.CspException;
import org.steelfactory.shared.BusinessException;
import org.steelfactory.shared.ConflictException;
import org.steelfactory.shared.NotFoundException;
import org.steelfactory.shared.UnavailableException;

class FailuresTest {

    @Test
    void findsTheReasonHoweverOftenItWasWrapped() {
        BusinessException reason = new NotFoundException("ledger.entry", 7);

        Exception creatingABean = new IllegalStateException(new InvocationTargetException(wrapping(reason)));

        assertThat(Failures.cause(new FacesException(new ELException(creatingABean))))
                .isSameAs(reason);
    }

    @Test
    void leavesAloneWhatSaysSomethingItself() {
        Exception refused = new EJBAccessException("no");
        Exception expired = new ViewExpiredException("/users");
        Exception foreignForm = new CspException("no nonce");

        assertThat(Failures.cause(refused)).isSameAs(refused);
        assertThat(Failures.cause(expired)).isSameAs(expired);
        assertThat(Failures.cause(new FacesException(foreignForm))).isSameAs(foreignForm);
    }

    @Test
    void whatSaysNothingToTheCallerStaysWhole() {
        Exception unexpected = wrapping(new IllegalStateException("a mistake of ours"));

        assertThat(Failures.cause(unexpected)).isSameAs(unexpected);
    }

    @Test
    void aChangeThatWasOvertakenIsAConflict() {
        Exception commit = new RollbackException("commit failed");
        commit.initCause(new OptimisticLockException("outdated"));
        Exception rolledBack = new EJBTransactionRolledbackException("rolled back", commit);

        assertThat(Failures.cause(rolledBack)).isInstanceOf(ConflictException.class);
    }

    @Test
    void whatSomebodyElseWroteAtTheSameMomentIsAConflict() {
        Exception duplicate = new SQLIntegrityConstraintViolationException("Duplicate entry", "23000", 1062);
        Exception otherwiseRefused = new SQLIntegrityConstraintViolationException("Cannot be null", "23000", 1048);

        assertThat(Failures.cause(new PersistenceException(duplicate))).isInstanceOf(ConflictException.class);
        assertThat(Failures.cause(otherwiseRefused)).isSameAs(otherwiseRefused);
    }

    @Test
    void whatGaveWayToSomebodyElseIsAConflict() {
        Exception deadlock = new SQLTransactionRollbackException("Deadlock found", "40001", 1213);

        assertThat(Failures.cause(wrapping(new PersistenceException(deadlock)))).isInstanceOf(ConflictException.class);
    }

    @Test
    void aDatabaseThatIsAwayIsUnavailableHoweverDeepItSaysSo() {
        Exception away = new PersistenceException(new SQLTransientConnectionException("refused"));

        assertThat(Failures.cause(wrapping(away))).isInstanceOf(UnavailableException.class);
    }

    private static EJBException wrapping(Exception cause) {
        return new EJBException(cause);
    }
}
