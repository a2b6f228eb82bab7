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

    private final Home home;
    private final SqlAccess sql;
    private final String mongoUri;
    private final Optional<MariaDb> mariaDb;
    private final Optional<Mongo> mongo;
    private Optional<HomeLock> claim = Optional.empty();

    private Stores(Settings settings, Optional<MariaDb> mariaDb, Optional<Mongo> mongo) {
        this.home = settings.home();
        this.sql = mariaDb.map(MariaDb::access).orElseGet(() -> OutsideDatabase.access(settings));
        this.mongoUri = mongo.map(Mongo::uri).or(settings::mongoUri).orElse(MONGO_OFF);
        this.mariaDb = mariaDb;
        this.mongo = mongo;
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
        HomeLock claim = HomeLock.claim(home, Launch.LOCK);
        Stores stores = prepare(settings, new Keys(home.keys()), Installation.locate());
        stores.claim = Optional.of(claim);
        try {
            stores.services().forEach(Service::stopOrphan);
            stores.services().forEach(Service::start);
            stores.publishPorts();
            return stores;
        } catch (RuntimeException e) {
            stores.close();
            throw e;
        }
    }

    /** The stores that the settings ask for, not started yet; what is embedded gets the ports of last time if free. */
    static Stores prepare(Settings settings, Keys keys, Installation installation) {
        Properties last = lastPorts(settings.home());
        return new Stores(
                settings,
                settings.databaseHost().isPresent()
                        ? Optional.empty()
                        : Optional.of(mariaDb(settings, keys, freePort(last, SQL_PORT))),
                settings.mongoUri().isPresent()
                        ? Optional.empty()
                        : Optional.of(new Mongo(settings.home(), installation, freePort(last, MONGO_PORT))));
    }

    /**
     * The stores that another launcher of this home runs; not to be started or closed.
     *
     * @throws LauncherException when they don't answer
     */
    static Stores join(Settings settings, Keys keys, Installation installation) {
        Properties ports = lastPorts(settings.home());
        return new Stores(
                settings,
                settings.databaseHost().isPresent()
                        ? Optional.empty()
                        : Optional.of(mariaDb(settings, keys, answeringPort(settings, ports, SQL_PORT))),
                settings.mongoUri().isPresent()
                        ? Optional.empty()
                        : Optional.of(
                                new Mongo(settings.home(), installation, answeringPort(settings, ports, MONGO_PORT))));
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
        claim.ifPresent(HomeLock::close);
    }

    /** The embedded ones, in the order of their start. */
    List<Service> services() {
        List<Service> services = new ArrayList<>();
        mariaDb.ifPresent(services::add);
        mongo.ifPresent(services::add);
        return services;
    }

    /** Lets other processes of this home, and the next start, find the same ports. */
    void publishPorts() {
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

    private static MariaDb mariaDb(Settings settings, Keys keys, int port) {
        return new MariaDb(settings.home(), keys, port, settings.databaseName());
    }

    private static int freePort(Properties last, String name) {
        return port(last, name).filter(port -> Ports.free("127.0.0.1", port)).orElseGet(Ports::free);
    }

    private static int answeringPort(Settings settings, Properties ports, String name) {
        return port(ports, name)
                .filter(Ports::answers)
                .orElseThrow(() -> new LauncherException("No launcher runs on STEEL_HOME "
                        + settings.home().root()
                        + ", or one of its stores is being restarted. Start it, or try again in a moment."));
    }

    private static Optional<Integer> port(Properties ports, String name) {
        return Optional.ofNullable(ports.getProperty(name)).map(Integer::valueOf);
    }
}
