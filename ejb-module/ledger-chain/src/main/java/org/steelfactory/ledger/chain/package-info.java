/**
 * The chain itself: canonical bytes, hashes, verification. Pure Java, so that an auditor can run it without the
 * product.
 */
package org.steelfactory.ledger.chain;
