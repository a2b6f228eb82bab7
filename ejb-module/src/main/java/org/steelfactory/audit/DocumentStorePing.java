package org.steelfactory.audit;

/**
 * The document store's answer to a ping.
 *
 * @param ok whether it answered
 * @param detail its version, or why there was no answer
 * @param millis how long the answer took, in milliseconds
 */
public record DocumentStorePing(boolean ok, String detail, long millis) {}
