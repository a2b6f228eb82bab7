/** The append-only record of what happened, written in the transaction that it tells of. */
package org.steelfactory.ledger;
