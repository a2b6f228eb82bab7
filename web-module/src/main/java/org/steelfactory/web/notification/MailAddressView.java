package org.steelfactory.web.notification;

import java.time.Instant;
import java.util.Optional;
import org.steelfactory.notification.MailAddress;

/**
 * Where the caller wants e-mail.
 *
 * @param mailOn whether this server sends e-mail at all
 * @param address {@code null} where none was given
 * @param confirmedAt {@code null} until the code that went there was sent back
 */
public record MailAddressView(boolean mailOn, String address, Instant confirmedAt) {

    static MailAddressView of(boolean mailOn, Optional<MailAddress> address) {
        return new MailAddressView(
                mailOn,
                address.map(MailAddress::address).orElse(null),
                address.map(MailAddress::confirmedAt).orElse(null));
    }
}
