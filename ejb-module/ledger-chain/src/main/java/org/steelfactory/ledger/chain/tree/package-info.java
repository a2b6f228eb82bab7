/** The Merkle tree of RFC 6962 and RFC 9162: hashes, roots, proofs, and how a growing tree is kept. */
package org.steelfactory.ledger.chain.tree;
