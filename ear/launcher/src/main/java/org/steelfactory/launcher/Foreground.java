package org.steelfactory.launcher;

/** Runs a launch until it fails or the operator stops it. */
final class Foreground {

    private Foreground() {}

    /**
     * Returns only by exception: Ctrl-C and SIGTERM end this Java with exit code 0 as soon as everything has stopped.
     */
    static void run(Launch launch) {
        Thread stop = new Thread(
                () -> {
                    launch.close();
                    // An ordinary end of this Java would report the signal as its exit code.
                    Runtime.getRuntime().halt(0);
                },
                "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            launch.run();
        } catch (RuntimeException e) {
            letShutdownFinish(stop);
            launch.close();
            throw e;
        }
    }

    /** A start that fails because it is being stopped is no failure: the hook is on its way to end this Java. */
    private static void letShutdownFinish(Thread stop) {
        try {
            Runtime.getRuntime().removeShutdownHook(stop);
        } catch (IllegalStateException e) {
            try {
                stop.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
