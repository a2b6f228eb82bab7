package org.steelfactory.maintenance;

import java.sql.Connection;
import java.sql.SQLException;
import org.steelfactory.maintenance.WorkOrderRequests.Requested;

/** Asks for work in the transaction of a connection. */
@FunctionalInterface
public interface AskingForWork {

    /** @return an order of its own, or the one that was open for the same already */
    Requested ask(Connection connection, WantedWork wanted) throws SQLException;
}
