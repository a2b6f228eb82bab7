package org.steelfactory.web.history;

/**
 * Why a process instance shall be taken away.
 *
 * @param reason see {@link org.steelfactory.history.Processes#MAX_REASON}
 */
public record CancellationRequest(String reason) {}
