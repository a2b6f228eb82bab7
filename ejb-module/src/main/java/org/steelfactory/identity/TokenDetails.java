package org.steelfactory.identity;

import java.time.Instant;

/**
 * What is told about an API token; never the token itself.
 *
 * @param lastUsedAt within a minute; {@code null} when it was never used
 */
public record TokenDetails(long id, String name, Instant createdAt, Instant expiresAt, Instant lastUsedAt) {}
