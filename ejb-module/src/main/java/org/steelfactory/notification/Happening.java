package org.steelfactory.notification;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.steelfactory.access.Role;
import org.steelfactory.rules.severity.Severity;

/**
 * Something that happened, as the room in which it did fires it by CDI event, inside the transaction that makes it so:
 *
 * <pre>{@code
 * happenings.fire(Happening.of(ALERT_ASSIGNED, alert.severity(), alert.subject())
 *         .with("machine", alert.machine()).with("message", alert.message()).with("by", me)
 *         .toUser(assignee).except(me));
 * }</pre>
 *
 * Whether the people named as audience are told, and how, is for them to choose.
 *
 * @param severity NONE for what is merely news
 * @param subject what it is about, such as {@code alert-31}; {@code null} for nothing that has a name
 * @param values what fills the gaps of its headline, see {@link HappeningKind}
 * @param roles everybody with one of them may be told
 * @param users so may these, by user name
 * @param except user name of who did it and knows already; {@code null} for nobody
 */
public record Happening(
        HappeningKind kind,
        Severity severity,
        String subject,
        Map<String, String> values,
        Set<Role> roles,
        Set<String> users,
        String except) {

    public Happening {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        roles = Set.copyOf(roles);
        users = Set.copyOf(users);
    }

    /** With nobody to be told yet. */
    public static Happening of(HappeningKind kind, Severity severity, String subject) {
        return new Happening(kind, severity, subject, Map.of(), Set.of(), Set.of(), null);
    }

    /** The same with one more value. */
    public Happening with(String name, Object value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(name, String.valueOf(value));
        return new Happening(kind, severity, subject, more, roles, users, except);
    }

    /** The same for everybody with one of these roles besides. */
    public Happening toRoles(Role first, Role... more) {
        Set<Role> all = EnumSet.of(first, more);
        all.addAll(roles);
        return new Happening(kind, severity, subject, values, all, users, except);
    }

    /** The same for this user besides; {@code null} adds nobody. */
    public Happening toUser(String username) {
        Set<String> all = new TreeSet<>(users);
        if (username != null) {
            all.add(username);
        }
        return new Happening(kind, severity, subject, values, roles, all, except);
    }

    /** The same, but not for the user who did it. */
    public Happening except(String username) {
        return new Happening(kind, severity, subject, values, roles, users, username);
    }

    /** Whether this user, who has that role, may be told. */
    boolean concerns(String username, Role role) {
        return !username.equals(except) && (roles.contains(role) || users.contains(username));
    }

    /** What it is, in one line. */
    String headline() {
        return Headlines.of(kind, values);
    }
}
