package org.steelfactory.launcher;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.steelfactory.audit.DocumentsAwayException;
import org.steelfactory.audit.MongoConnection;
import org.steelfactory.audit.StoredDocuments;
import org.steelfactory.report.reconciliation.RebuildCommand;
import org.steelfactory.shared.ConflictException;

/**
 * Writes again what the document store lacks, in a process of its own: told by its environment about the stores what a
 * server is told by its own.
 */
final class RebuildProcess {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long POLL_MILLISECONDS = 50;
    private static final Duration MICROSECOND = Duration.ofNanos(1_000);

    /** A store can't be reached. */
    private static final int CANNOT = 2;

    private RebuildProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        Logger.getLogger("org.mongodb").setLevel(Level.OFF);
        System.exit(rebuild());
    }

    private static int rebuild() throws InterruptedException {
        Optional<String> uri = Optional.of(System.getenv("MONGODB_URI")).filter(text -> !text.equalsIgnoreCase("off"));
        String database = System.getenv().getOrDefault("MONGODB_DB", "steel_factory_nosql");
        boolean embedded = Boolean.parseBoolean(System.getenv("STEEL_MONGO_EMBEDDED"));
        try (MongoConnection connection = new MongoConnection(uri, database, embedded)) {
            if (uri.isPresent()) {
                await(connection);
            }
            new RebuildCommand(
                            dataSource(), new StoredDocuments(connection), Clock.tick(Clock.systemUTC(), MICROSECOND))
                    .run()
                    .forEach(System.out::println);
            return 0;
        } catch (SQLException e) {
            return cannot("The database can't be used: " + e.getMessage());
        } catch (DocumentsAwayException | ConflictException | IllegalArgumentException e) {
            return cannot(e.getMessage());
        }
    }

    /** Until the driver knows whether the store answers. */
    private static void await(MongoConnection connection) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!connection.available() && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLISECONDS);
        }
    }

    private static DataSource dataSource() {
        MysqlDataSource dataSource = new MysqlDataSource();
        dataSource.setUrl(System.getenv("STEEL_JDBC_URL"));
        dataSource.setUser(System.getenv("STEEL_DB_USER"));
        dataSource.setPassword(System.getenv("STEEL_DB_PASSWORD"));
        return dataSource;
    }

    private static int cannot(String why) {
        System.err.println(why);
        return CANNOT;
    }
}
