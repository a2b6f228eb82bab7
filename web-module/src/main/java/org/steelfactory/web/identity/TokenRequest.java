package org.steelfactory.web.identity;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * An API token to be made for the caller.
 *
 * @param name what it is for
 * @param expiresAt in 90 days where it is left out
 */
public record TokenRequest(@NotNull String name, Instant expiresAt) {}
