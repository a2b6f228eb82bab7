package org.steelfactory.notification;

import static org.steelfactory.access.Role.Names.ADMIN;
import static org.steelfactory.access.Role.Names.AUDITOR;
import static org.steelfactory.access.Role.Names.OPERATOR;
import static org.steelfactory.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.steelfactory.shared.ConflictException;
import org.steelfactory.shared.Database;
import org.steelfactory.shared.SteelConfiguration;

/** Compares codes in a transaction of its own: a wrong one counts, though the request that brought it is refused. */
@Stateless
@RolesAllowed({OPERATOR, SUPERVISOR, ADMIN, AUDITOR})
public class MailConfirmation {

    /** One more and the code is void, which has 100 million values. */
    private static final int MOST_WRONG_CODES = 5;

    @Inject
    Database database;

    @Inject
    SteelConfiguration configuration;

    @Inject
    Clock clock;

    private final MailAddressTable addresses = new MailAddressTable();

    /**
     * @return the address, if that was its code
     * @throws ConflictException when no code is waited for: it has run out, or was wrong too often
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<MailAddress> confirm(String username, String typed) {
        Instant now = clock.instant();
        String given = hash(configuration, username, typed == null ? "" : typed.replaceAll("\\s", ""));
        return database.with(connection -> compare(connection, username, given, now));
    }

    private Optional<MailAddress> compare(Connection connection, String username, String given, Instant now)
            throws SQLException {
        MailAddressTable.Row row = addresses
                .lock(connection, username)
                .filter(waiting -> waiting.codeHash() != null)
                .filter(waiting -> waiting.codeExpiresAt().isAfter(now) && waiting.wrongCodes() < MOST_WRONG_CODES)
                .orElseThrow(() -> new ConflictException("notification.noCode"));
        boolean right = MessageDigest.isEqual(bytes(given), bytes(row.codeHash()));
        addresses.put(connection, username, right ? row.confirmed(now) : row.wrong());
        return right ? Optional.of(new MailAddress(row.address().address(), now)) : Optional.empty();
    }

    static String hash(SteelConfiguration configuration, String username, String code) {
        byte[] secret = new ServerKey(configuration.secretKey()).secret("mail-code", username + "\n" + code);
        return HexFormat.of().formatHex(secret);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
