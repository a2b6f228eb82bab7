package org.steelfactory.notification;

import static org.steelfactory.access.Role.Names.ADMIN;
import static org.steelfactory.access.Role.Names.AUDITOR;
import static org.steelfactory.access.Role.Names.OPERATOR;
import static org.steelfactory.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.steelfactory.access.CurrentUser;
import org.steelfactory.shared.Changed;
import org.steelfactory.shared.Database;
import org.steelfactory.shared.NotFoundException;
import org.steelfactory.shared.Page;
import org.steelfactory.shared.PageRequest;

/** What the caller is told in the application; nobody sees another's. That something was read isn't audited. */
@Stateless
@RolesAllowed({OPERATOR, SUPERVISOR, ADMIN, AUDITOR})
public class Notifications {

    /** Pages that show how many are unread show this topic. */
    public static final Changed CHANGED = new Changed("notifications");

    @Inject
    Database database;

    @EJB
    CurrentUser currentUser;

    @Inject
    Clock clock;

    @Inject
    Event<Changed> changed;

    private final NotificationTable notifications = new NotificationTable();

    /** A page of the caller's, newest first. */
    public Page<Notification> mine(NotificationFilter filter, PageRequest request) {
        return database.with(connection -> notifications.page(connection, currentUser.name(), filter, request));
    }

    /** @throws NotFoundException when the caller has none of this number */
    public Notification get(long id) {
        return database.with(connection -> notifications.find(connection, currentUser.name(), id))
                .orElseThrow(() -> new NotFoundException("notification.unknown", id));
    }

    /** How many the caller hasn't read. */
    public long unread() {
        return database.with(connection -> notifications.unread(connection, currentUser.name()));
    }

    /** The kinds that the caller has some of. */
    public List<HappeningKind> kinds() {
        return database.with(connection -> notifications.kinds(connection, currentUser.name()));
    }

    /** @throws NotFoundException when the caller has none of this number */
    public Notification read(long id) {
        Notification before = get(id);
        if (!before.unread()) {
            return before;
        }
        database.with(connection -> {
            notifications.markRead(connection, currentUser.name(), id, clock.instant());
            return id;
        });
        changed.fire(CHANGED);
        return get(id);
    }

    /** @return how many were unread */
    public int readAll() {
        int read =
                database.with(connection -> notifications.markAllRead(connection, currentUser.name(), clock.instant()));
        changed.fire(CHANGED);
        return read;
    }
}
