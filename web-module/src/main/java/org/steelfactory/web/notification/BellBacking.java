package org.steelfactory.web.notification;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.steelfactory.notification.Notification;
import org.steelfactory.notification.NotificationFilter;
import org.steelfactory.notification.Notifications;
import org.steelfactory.shared.PageRequest;
import org.steelfactory.web.frame.Viewer;

/** The bell in the top bar: how many notifications are unread, and the latest. */
@Named
@RequestScoped
public class BellBacking {

    private static final int LATEST = 6;

    /** What the red dot has room for. */
    private static final int MOST_IN_DOT = 99;

    @EJB
    private Notifications notifications;

    @Inject
    private Viewer viewer;

    private Long unread;
    private List<Notification> latest;

    public long getUnread() {
        if (unread == null) {
            unread = viewer.isSignedIn() ? notifications.unread() : 0;
        }
        return unread;
    }

    /** The number in the dot; “99+” where there are more. */
    public String getDot() {
        return getUnread() > MOST_IN_DOT ? MOST_IN_DOT + "+" : Long.toString(getUnread());
    }

    public List<Notification> getLatest() {
        if (latest == null) {
            latest = viewer.isSignedIn()
                    ? notifications
                            .mine(NotificationFilter.ALL, PageRequest.first(LATEST))
                            .items()
                    : List.of();
        }
        return latest;
    }
}
