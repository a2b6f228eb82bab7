package org.steelfactory.identity;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.steelfactory.access.Role;
import org.steelfactory.shared.BusinessException;
import org.steelfactory.shared.SteelConfiguration;
import org.steelfactory.shared.migration.SchemaMigrator;

/** On the very first start nobody can sign in: makes the first administrator (S-2) and, if wanted, the demo's users. */
@Singleton
@Startup
// The ledger is opened first, so that its first entry tells of that.
@DependsOn({SchemaMigrator.BEAN, "LedgerOpening"})
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class FirstAccounts {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAccounts.class);

    @EJB
    FirstAccountsBook book;

    @Inject
    SteelConfiguration configuration;

    @PostConstruct
    void create() {
        if (!book.anyAdministrator()) {
            createAdministrator();
        }
        if (configuration.demo()) {
            configuration
                    .demoPassword()
                    .ifPresentOrElse(
                            this::createDemoUsers,
                            () -> LOG.warn("IDENTITY-003 no demo users: DEMO is on but DEMO_PASS isn't set"));
        }
    }

    /** @throws IllegalStateException when the settings give no usable administrator: the server doesn't start then */
    private void createAdministrator() {
        String password = configuration
                .adminPassword()
                .orElseThrow(() -> new IllegalStateException(
                        "IDENTITY-002 there is no administrator yet and ADMIN_PASS isn't set; set it to at least "
                                + PasswordPolicy.MIN_LENGTH + " characters"));
        String username = Username.normalised(configuration.adminUser())
                .orElseThrow(() -> new IllegalStateException(
                        "IDENTITY-002 ADMIN_USER can't be a user name: letters, digits and . _ - + @ only"));
        try {
            PasswordPolicy.check("ADMIN_PASS", password, username);
        } catch (BusinessException e) {
            throw new IllegalStateException(
                    "IDENTITY-002 ADMIN_PASS can't be used: it is a password that is guessed first, or has less than "
                            + PasswordPolicy.MIN_LENGTH + " characters; choose another",
                    e);
        }
        if (book.add(username, "Administrator", password, Role.ADMIN, configuration.adminPasswordIsOneTime())) {
            LOG.info("IDENTITY-001 first administrator {} created", username);
        }
    }

    private void createDemoUsers(String password) {
        book.add("operator", "Olga Operator", password, Role.OPERATOR, false);
        book.add("supervisor", "Stefan Supervisor", password, Role.SUPERVISOR, false);
        book.add("supervisor2", "Simone Supervisor", password, Role.SUPERVISOR, false);
        book.add("auditor", "Anton Auditor", password, Role.AUDITOR, false);
    }
}
