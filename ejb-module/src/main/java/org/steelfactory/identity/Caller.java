package org.steelfactory.identity;

import org.steelfactory.access.Role;

/**
 * An account that may sign in, as it is at this moment.
 *
 * @param securityVersion see {@link UserAccount}: raised whenever what was granted before no longer holds
 * @param passwordChangeRequired nothing else may be done before the password is changed
 * @param theme {@code system}, {@code light} or {@code dark}
 * @param language language code such as {@code en}
 */
public record Caller(
        long accountId,
        String username,
        String fullName,
        Role role,
        int securityVersion,
        boolean passwordChangeRequired,
        String theme,
        String language) {}
