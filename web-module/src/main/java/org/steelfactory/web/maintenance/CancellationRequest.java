package org.steelfactory.web.maintenance;

/** Why a work order is no longer wanted. */
public record CancellationRequest(String reason) {}
