package org.steelfactory.launcher;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the build has made, found relative to the launcher's own jar.
 *
 * @param classPath of the launcher, for its child processes
 * @param server the provisioned WildFly
 * @param application the enterprise archive
 */
record Installation(String classPath, Path server, Path application) {

    /** Overrides, for a launcher that was moved elsewhere. */
    private static final String JAR = "steel.launcher.jar";

    private static final String SERVER = "steel.server";
    private static final String APPLICATION = "steel.application";

    static Installation locate() {
        Path code = Path.of(System.getProperty(JAR, ownCode().toString()));
        boolean packaged = Files.isRegularFile(code);
        // ear/launcher/target/steel-factory.jar or ear/launcher/target/classes
        Path ear = code.toAbsolutePath().getParent().resolveSibling("..").normalize();
        return new Installation(
                packaged ? code.toString() : System.getProperty("java.class.path"),
                Path.of(System.getProperty(
                        SERVER, ear.resolve("target").resolve("server").toString())),
                Path.of(System.getProperty(
                        APPLICATION,
                        ear.resolve("target").resolve("steel-factory.ear").toString())));
    }

    /** @throws LauncherException when the server or the application isn't there */
    void requireServer() {
        if (!Files.isRegularFile(server.resolve("jboss-modules.jar"))) {
            throw new LauncherException("There is no server in " + server + ". Build it with mvn package, or name its"
                    + " folder with -D" + SERVER + "=...");
        }
        if (!Files.isRegularFile(application)) {
            throw new LauncherException("There is no application at " + application
                    + ". Build it with mvn package, or name the file with -D" + APPLICATION + "=...");
        }
    }

    private static Path ownCode() {
        try {
            return Path.of(Installation.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
