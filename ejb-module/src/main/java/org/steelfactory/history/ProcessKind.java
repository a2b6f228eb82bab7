package org.steelfactory.history;

/**
 * A process, whatever its version.
 *
 * @param key such as {@code anomalyScan}
 * @param name what its latest version is called, such as {@code Anomaly scan}
 */
public record ProcessKind(String key, String name) {}
