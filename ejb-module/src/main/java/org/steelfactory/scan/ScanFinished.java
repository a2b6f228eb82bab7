package org.steelfactory.scan;

/** Told by CDI event when a scan is completed, with the transaction that completes it. */
public record ScanFinished(long scan) {}
