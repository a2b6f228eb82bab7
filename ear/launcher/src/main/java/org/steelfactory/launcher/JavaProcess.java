package org.steelfactory.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts Java programs with the Java that runs this one. */
final class JavaProcess {

    private JavaProcess() {}

    static ProcessBuilder of(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        // Each of glibc's arenas keeps memory for itself; two are enough.
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        return builder;
    }
}
