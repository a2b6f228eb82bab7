package org.steelfactory.notification;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.steelfactory.shared.Changed;
import org.steelfactory.shared.SteelConfiguration;

/** Hears of what happens in other rooms, in their transaction, and writes down who is told. */
@Dependent
class NotificationDesk {

    @Resource(lookup = "java:jboss/datasources/SteelDS")
    DataSource dataSource;

    @Inject
    SteelConfiguration configuration;

    @Inject
    Clock clock;

    @Inject
    Event<Changed> changed;

    void hear(@Observes Happening happening) {
        tell(new Happenings(happening.subject(), List.of(happening)));
    }

    void hear(@Observes Happenings happenings) {
        tell(happenings);
    }

    private void tell(Happenings happenings) {
        try (Connection connection = dataSource.getConnection()) {
            new Telling(MailSettings.of(configuration).isPresent(), configuration.publicUrl(), clock)
                    .tell(connection, happenings);
        } catch (SQLException e) {
            throw new IllegalStateException("NOTIFICATION-002 nobody can be told: " + e.getMessage(), e);
        }
        changed.fire(Notifications.CHANGED);
    }
}
