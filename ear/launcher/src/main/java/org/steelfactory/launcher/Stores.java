package org.steelfactory.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The databases that the product works on: an embedded one of each kind, unless the settings name one outside. What is
 * embedded runs between {@link #start} and {@link #close} and keeps its port meanwhile, whatever restarts.
 */
public final class Stores implements AutoCloseable {

    private static final String PORTS_FILE = "stores.properties";
    private static final String SQL_PORT = "sql.port";
    private static final String MONGO_PORT = "mongo.port";
    private static final String MONGO_OFF = "off";

    private final SqlAccess sql;
    private final String mongoUri;
    private final Optional<MariaDb> mariaDb;
    private final Optional<Mongo> mongo;
    private final AutoCloseable claim;

    private Stores(
            SqlAccess sql, String mongoUri, Optional<MariaDb> mariaDb, Optional<Mongo> mongo, AutoCloseable claim) {
        this.sql = sql;
        this.mongoUri = mongoUri;
        this.mariaDb = mariaDb;
        this.mongo = mongo;
        this.claim = claim;
    }

    /**
     * Starts both embedded stores in a folder of their own and claims that folder.
     *
     * @param folder stands for STEEL_HOME; created where it isn't there, otherwise its data are used
     * @throws LauncherException when one can't be started or the folder is in use
     */
    public static Stores start(Path folder) {
        Settings settings = Settings.load(Map.of("STEEL_HOME", folder.toString()));
        Home home = settings.home();
        home.create();
        HomeLock lock = HomeLock.claim(home, Launch.LOCK);
        Stores stores = prepare(settings, new Keys(home.keys()), Installation.locate(), lock);
        stores.services().forEach(service -> {
            service.stopOrphan();
            service.start();
        });
        return stores;
    }

    /** The stores that the settings ask for, with ports, not started yet. */
    static Stores prepare(Settings settings, Keys keys, Installation installation, AutoCloseable claim) {
        Home home = settings.home();
        Properties ports = lastPorts(home);
        Optional<MariaDb> mariaDb = settings.databaseHost().isPresent()
                ? Optional.empty()
                : Optional.of(new MariaDb(home, keys, port(ports, SQL_PORT), settings.databaseName()));
        Optional<Mongo> mongo = settings.mongoUri().isPresent()
                ? Optional.empty()
                : Optional.of(new Mongo(home, installation, port(ports, MONGO_PORT)));
        return new Stores(
                mariaDb.map(MariaDb::access).orElseGet(() -> OutsideDatabase.access(settings)),
                mongo.map(Mongo::uri).or(settings::mongoUri).orElse(MONGO_OFF),
                mariaDb,
                mongo,
                claim);
    }

    /** How to reach the SQL database. */
    public SqlAccess sql() {
        return sql;
    }

    /** How to reach the document store; {@code off} where there is none. */
    public String mongoUri() {
        return mongoUri;
    }

    /** Stops the embedded document store alone, as when it is down; {@link #startMongo} brings it back. */
    public void stopMongo() {
        mongo.ifPresent(Service::stop);
    }

    public void startMongo() {
        mongo.ifPresent(Service::start);
    }

    /** What the server has to be told about the stores. */
    public Map<String, String> environment() {
        Map<String, String> environment = new TreeMap<>();
        environment.put("STEEL_JDBC_URL", sql.url());
        environment.put("STEEL_DB_USER", sql.user());
        environment.put("STEEL_DB_PASSWORD", sql.password());
        environment.put("STEEL_DB_OWNER_USER", sql.ownerUser());
        environment.put("STEEL_DB_OWNER_PASSWORD", sql.ownerPassword());
        environment.put("MONGODB_URI", mongoUri);
        environment.put("STEEL_MONGO_EMBEDDED", Boolean.toString(mongo.isPresent()));
        return environment;
    }

    /** Stops what is embedded, the document store first, and gives the folder back. */
    @Override
    public void close() {
        mongo.ifPresent(Service::close);
        mariaDb.ifPresent(Service::close);
        try {
            claim.close();
        } catch (Exception e) {
            throw new LauncherException("The folder of the stores can't be given back: " + e.getMessage(), e);
        }
    }

    /** The embedded ones, in the order of their start. */
    List<Service> services() {
        List<Service> services = new ArrayList<>();
        mariaDb.ifPresent(services::add);
        mongo.ifPresent(services::add);
        return services;
    }

    /** Lets other processes of this home, and the next start, find the same ports. */
    void publishPorts(Home home) {
        Properties ports = new Properties();
        mariaDb.ifPresent(service -> ports.setProperty(SQL_PORT, Integer.toString(service.port())));
        mongo.ifPresent(service -> ports.setProperty(MONGO_PORT, Integer.toString(service.port())));
        try (Writer writer = Files.newBufferedWriter(home.run().resolve(PORTS_FILE))) {
            ports.store(writer, null);
        } catch (IOException e) {
            throw new LauncherException("The ports of the stores can't be written down: " + e.getMessage(), e);
        }
    }

    private static Properties lastPorts(Home home) {
        Properties ports = new Properties();
        Path file = home.run().resolve(PORTS_FILE);
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                ports.load(reader);
            } catch (IOException e) {
                throw new LauncherException(file + " can't be read: " + e.getMessage(), e);
            }
        }
        return ports;
    }

    private static int port(Properties last, String name) {
        return Optional.ofNullable(last.getProperty(name))
                .map(Integer::valueOf)
                .filter(port -> Ports.free("127.0.0.1", port))
                .orElseGet(Ports::free);
    }
}
