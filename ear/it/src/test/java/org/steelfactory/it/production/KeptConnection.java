package org.steelfactory.it.production;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * One connection that is lent again and again, as the product's pool does: opening one takes longer than most that is
 * done on it. For one thread, which borrows it once at a time.
 */
final class KeptConnection implements AutoCloseable {

    private final Connection connection;
    private final DataSource dataSource;

    KeptConnection(DataSource opens) throws SQLException {
        this.connection = opens.getConnection();
        Connection lent = proxy(Connection.class, (self, method, values) -> {
            if (method.getName().equals("close")) {
                takeBack();
                return null;
            }
            try {
                return method.invoke(connection, values);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
        this.dataSource = proxy(DataSource.class, (self, method, values) -> {
            if (method.getName().equals("getConnection")) {
                return lent;
            }
            throw new UnsupportedOperationException(method.getName());
        });
    }

    DataSource dataSource() {
        return dataSource;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** What its borrower left uncommitted is lost, as when a connection is closed. */
    private void takeBack() throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(KeptConnection.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
