/** Reads entries' data byte by byte, fast enough to verify a million of them in a second or two. */
package org.steelfactory.ledger.chain.scan;
