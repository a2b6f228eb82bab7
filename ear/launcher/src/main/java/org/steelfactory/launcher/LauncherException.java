package org.steelfactory.launcher;

/** Something that keeps the product from starting; the message tells its operator what and what to do about it. */
public final class LauncherException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LauncherException(String message) {
        super(message);
    }

    public LauncherException(String message, Throwable cause) {
        super(message, cause);
    }
}
