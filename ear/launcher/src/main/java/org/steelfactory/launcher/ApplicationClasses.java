package org.steelfactory.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The classes of the application that commands share with the server: taken from its archive, so that both are always of
 * one version and nothing of the server is on the launcher's own class path.
 */
final class ApplicationClasses {

    /** The application's services, and what those of them need that work without a server. */
    private static final Pattern NEEDED =
            Pattern.compile("ejb-module\\.jar|lib/(rules|ledger-chain|bson[\\w-]*|mongodb-driver-[\\w-]+)\\.jar");

    private ApplicationClasses() {}

    /**
     * Unpacks them.
     *
     * @param folder is filled with them
     * @return a class path
     */
    static String unpack(Path application, Path folder) {
        List<String> jars = new ArrayList<>();
        try (ZipFile archive = new ZipFile(application.toFile())) {
            Files.createDirectories(folder);
            for (ZipEntry entry : archive.stream()
                    .filter(file -> NEEDED.matcher(file.getName()).matches())
                    .toList()) {
                Path jar = folder.resolve(Path.of(entry.getName()).getFileName().toString());
                Files.copy(archive.getInputStream(entry), jar, StandardCopyOption.REPLACE_EXISTING);
                jars.add(jar.toString());
            }
            return String.join(File.pathSeparator, jars);
        } catch (IOException e) {
            throw new LauncherException("The application " + application + " can't be read: " + e.getMessage(), e);
        }
    }
}
