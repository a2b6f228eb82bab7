package org.steelfactory.ledger.chain;

import java.time.Instant;

/**
 * One link of the ledger.
 *
 * @param index its place, from 0, without gaps
 * @param data what is recorded: canonical JSON text, exactly as it was hashed
 * @param hash lower-case hex SHA-256 over {@code data + previousHash}
 * @param previousHash hash of the entry before; {@link EntryHasher#GENESIS} for the first
 * @param recordedAt when it was appended; the same as in {@code data}
 */
public record LedgerEntry(long index, String data, String hash, String previousHash, Instant recordedAt) {}
