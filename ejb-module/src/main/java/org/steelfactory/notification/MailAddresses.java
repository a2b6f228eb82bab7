package org.steelfactory.notification;

import static org.steelfactory.access.Role.Names.ADMIN;
import static org.steelfactory.access.Role.Names.AUDITOR;
import static org.steelfactory.access.Role.Names.OPERATOR;
import static org.steelfactory.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.steelfactory.access.CurrentUser;
import org.steelfactory.audit.Audited;
import org.steelfactory.shared.ConflictException;
import org.steelfactory.shared.Database;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.shared.SteelConfiguration;
import org.steelfactory.shared.TooManyRequestsException;

/**
 * Where the caller wants e-mail. An address counts once its owner has sent back the code that went there, so that nobody
 * lets mails be sent to a stranger. The address is told neither to the audit log nor to the ledger.
 */
@Stateless
@RolesAllowed({OPERATOR, SUPERVISOR, ADMIN, AUDITOR})
public class MailAddresses {

    /** How long a code can be sent back. */
    public static final Duration CODE_LIFE = Duration.ofMinutes(30);

    /** Codes that are sent for a user within {@link #WINDOW}. */
    static final int MOST_CODES = 5;

    static final Duration WINDOW = Duration.ofHours(24);

    private static final int CODE_BOUND = 100_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    Database database;

    @Inject
    SteelConfiguration configuration;

    @EJB
    CurrentUser currentUser;

    @EJB
    MailConfirmation confirmation;

    @Inject
    Clock clock;

    private final MailAddressTable addresses = new MailAddressTable();
    private final MailTable mails = new MailTable();

    /** Whether this server sends e-mail at all. */
    public boolean mailIsOn() {
        return MailSettings.of(configuration).isPresent();
    }

    /** The caller's address; empty where none was given. */
    public Optional<MailAddress> mine() {
        return database.with(connection -> addresses.find(connection, currentUser.name()))
                .map(MailAddressTable.Row::address)
                .filter(address -> !address.address().isEmpty());
    }

    /**
     * Takes an address in the place of the one there is, and sends a code there. Until it is sent back, nothing else goes
     * to either.
     *
     * @throws InvalidInputException when it can't be an address
     * @throws ConflictException when this server sends no e-mail
     * @throws TooManyRequestsException when too many codes were sent already
     */
    @Audited(action = "CHANGE_MAIL_ADDRESS", resource = "user")
    public MailAddress change(String typed) {
        String address = MailAddress.checked(typed);
        MailSettings settings =
                MailSettings.of(configuration).orElseThrow(() -> new ConflictException("notification.mailOff"));
        Instant now = clock.instant();
        String code = String.format(Locale.ROOT, "%08d", RANDOM.nextInt(CODE_BOUND));
        database.with(connection -> {
            MailAddressTable.Row row = next(connection, address, code, now);
            addresses.put(connection, currentUser.name(), row);
            mails.insert(
                    connection,
                    new MailComposer(settings.publicUrl()).code(currentUser.name(), address, code, CODE_LIFE),
                    now);
            return row;
        });
        return new MailAddress(address, null);
    }

    private MailAddressTable.Row next(Connection connection, String address, String code, Instant now)
            throws SQLException {
        Optional<MailAddressTable.Row> before = addresses
                .lock(connection, currentUser.name())
                .filter(row -> row.windowBeganAt().plus(WINDOW).isAfter(now));
        int sent = before.map(MailAddressTable.Row::codesSent).orElse(0);
        if (sent >= MOST_CODES) {
            throw new TooManyRequestsException(
                    Duration.between(now, before.orElseThrow().windowBeganAt().plus(WINDOW)),
                    "notification.tooManyCodes",
                    MOST_CODES);
        }
        return new MailAddressTable.Row(
                new MailAddress(address, null),
                MailConfirmation.hash(configuration, currentUser.name(), code),
                now.plus(CODE_LIFE),
                0,
                sent + 1,
                before.map(MailAddressTable.Row::windowBeganAt).orElse(now));
    }

    /**
     * Confirms the address by the code that was sent there.
     *
     * @throws InvalidInputException when it isn't the code
     * @throws ConflictException when no code is waited for: it has run out, or was wrong too often
     */
    @Audited(action = "CONFIRM_MAIL_ADDRESS", resource = "user")
    public MailAddress confirm(String typed) {
        return confirmation
                .confirm(currentUser.name(), typed)
                .orElseThrow(() -> new InvalidInputException("code", "WRONG", "This isn't the code."));
    }

    /** No e-mail any more. */
    @Audited(action = "REMOVE_MAIL_ADDRESS", resource = "user")
    public void remove() {
        database.with(connection -> {
            addresses.remove(connection, currentUser.name());
            return 0;
        });
    }
}
