package org.steelfactory.web.notification;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.steelfactory.notification.HappeningKind;
import org.steelfactory.notification.Notification;
import org.steelfactory.notification.NotificationFilter;
import org.steelfactory.notification.Notifications;
import org.steelfactory.shared.Page;
import org.steelfactory.shared.PageRequest;
import org.steelfactory.web.frame.Notices;
import org.steelfactory.web.frame.Query;

/** Everything that the viewer was told, newest first. */
@Named
@RequestScoped
public class NotificationsBacking {

    static final String ADDRESS = "/notifications";

    @EJB
    private Notifications notifications;

    @Inject
    private Query query;

    @Inject
    private Notices notices;

    private Page<Notification> rows;

    /** Marks the one that the pressed button names: by its number, for the list may have grown meanwhile. */
    public void read() {
        query.number("read").ifPresent(notifications::read);
        rows = null;
    }

    public void readAll() {
        notices.done("notification.allRead", notifications.readAll());
        rows = null;
    }

    public Page<Notification> getRows() {
        if (rows == null) {
            rows = notifications.mine(
                    new NotificationFilter(getKind(), isUnreadOnly()),
                    PageRequest.of(query.page(), PageRequest.DEFAULT_SIZE));
        }
        return rows;
    }

    /** Whether those alone are shown that are unread. */
    public boolean isUnreadOnly() {
        return query.text("unread").filter("1"::equals).isPresent();
    }

    /** The kind that is filtered by; empty for all. */
    public Optional<HappeningKind> getKind() {
        return query.text("kind").flatMap(name -> List.of(HappeningKind.values()).stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst());
    }

    /** The same as it stands in the address. */
    public String getKindName() {
        return getKind().map(HappeningKind::name).orElse("");
    }

    /** Those that the viewer has some of, and the one that is filtered by. */
    public List<HappeningKind> getKinds() {
        return Stream.concat(notifications.kinds().stream(), getKind().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether there is something that “all as read” would change, on whichever page. */
    public boolean isAnyUnread() {
        return notifications.unread() > 0;
    }

    public boolean isFiltered() {
        return isUnreadOnly() || getKind().isPresent();
    }

    /** This screen's address with its filters, to be continued by a parameter. */
    public String getAddress() {
        return query.address(ADDRESS, "kind", "unread");
    }
}
