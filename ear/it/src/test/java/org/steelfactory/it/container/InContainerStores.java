package org.steelfactory.it.container;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.steelfactory.it.product.Product;
import org.steelfactory.it.product.RunningProduct.WorkFolder;
import org.steelfactory.launcher.Stores;

/**
 * Starts the embedded stores before the first test and tells the server that Arquillian is going to start where they
 * are. The server's base folder is a copy of the provisioned configuration, so that what is built stays as built.
 */
public class InContainerStores implements LauncherSessionListener {

    private Stores stores;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (System.getProperty("steel.work") == null) {
            // Unit tests: no server, no stores.
            return;
        }
        Path home = WorkFolder.fresh("container");
        stores = Stores.start(home.resolve("stores"));
        Path base = ServerBaseFolder.prepare(Path.of(System.getProperty("steel.server")), home.resolve("server"));
        System.setProperty("steel.management.port", Integer.toString(Product.freePort()));
        // Arquillian puts the text into its XML as it is.
        System.setProperty("steel.server.arguments", arguments(home, base).replace("&", "&amp;"));
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (stores != null) {
            stores.close();
        }
    }

    private String arguments(Path home, Path base) {
        Map<String, String> environment = new TreeMap<>(stores.environment());
        environment.put("STEEL_HOME", home.toString());
        environment.put("ADMIN_PASS", Product.ADMIN_PASSWORD);
        environment.put("STEEL_NODE", "in-container");
        Stream<String> settings =
                environment.entrySet().stream().map(entry -> "-Denv." + entry.getKey() + "=" + entry.getValue());
        Stream<String> server = Stream.of(
                "-Xmx512m",
                "-Djava.net.preferIPv4Stack=true",
                "-Djboss.server.base.dir=" + base,
                "-Djboss.http.port=" + Product.freePort(),
                "-Djboss.https.port=" + Product.freePort(),
                "-Djboss.management.http.port=" + System.getProperty("steel.management.port"));
        return Stream.concat(server, settings).collect(Collectors.joining(" "));
    }
}
