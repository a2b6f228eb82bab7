package org.steelfactory.notification;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.steelfactory.shared.Database;

/** Which mails are to be sent now, and what became of them; each in a transaction of its own. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MailBook {

    @Inject
    Database database;

    @Inject
    Clock clock;

    private final MailTable mails = new MailTable();

    /** Takes mails that are due, so that no other server sends them. */
    public List<Mail> claim(int most) {
        return database.with(connection -> {
            List<Mail> claimed = new ArrayList<>();
            for (long id : MailTable.QUEUE.claim(connection, clock.instant(), most)) {
                claimed.add(mails.get(connection, id));
            }
            return claimed;
        });
    }

    public void sent(long id) {
        database.with(connection -> {
            MailTable.QUEUE.delivered(connection, id);
            mails.forgetWords(connection, id);
            return id;
        });
    }

    /** @return whether it was given up */
    public boolean failed(long id, String reason, boolean hopeless) {
        return database.with(connection -> {
            boolean givenUp = MailTable.QUEUE.failed(connection, id, reason, hopeless, clock.instant());
            mails.forgetWords(connection, id);
            return givenUp;
        });
    }
}
