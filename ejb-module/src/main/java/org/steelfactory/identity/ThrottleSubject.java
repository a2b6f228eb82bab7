package org.steelfactory.identity;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Whose failed sign-ins are counted, and how many are allowed.
 *
 * @param key what the row is found by
 * @param limit failures within {@link Attempts#WINDOW} after which further attempts are refused
 */
public record ThrottleSubject(String key, int limit) {

    static final int ACCOUNT_LIMIT = 10;
    static final int ADDRESS_LIMIT = 100;
    static final int REGISTRATION_LIMIT = 20;
    static final int OVERRIDE_LIMIT = 10;

    /** Numbers and colons only: nothing that a resolver would be asked about. */
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*(%.*)?");

    /** Counts alike whether such an account exists or not. What can't be a name is counted by its hash. */
    static ThrottleSubject account(String typed) {
        return new ThrottleSubject(
                "account:" + Username.normalised(typed).orElseGet(() -> Secrets.sha256(typed)), ACCOUNT_LIMIT);
    }

    /** IPv6 by its network of 64 bits, because a single host has all the addresses in it. */
    static ThrottleSubject address(String address) {
        return new ThrottleSubject("address:" + network(address), ADDRESS_LIMIT);
    }

    /** Requests for an account from one address: so many that a shift can register, too few to flood the list. */
    static ThrottleSubject registration(String address) {
        return new ThrottleSubject("registration:" + network(address), REGISTRATION_LIMIT);
    }

    /** Wrong override passwords of one user, counted apart from sign-ins: who guesses them is signed in already. */
    static ThrottleSubject override(String username) {
        return new ThrottleSubject("override:" + username, OVERRIDE_LIMIT);
    }

    /** The key without its kind: an account name, or the hash of what can't be one. */
    String name() {
        return key.substring(key.indexOf(':') + 1);
    }

    private static String network(String address) {
        if (!IPV6.matcher(address).matches()) {
            return address;
        }
        try {
            InetAddress parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.ofDelimiter(":").formatHex(parsed.getAddress(), 0, 8) + "/64"
                    : parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
