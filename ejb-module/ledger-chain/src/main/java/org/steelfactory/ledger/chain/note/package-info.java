/** Signed notes and checkpoints as C2SP's signed-note and tlog-checkpoint describe them. */
package org.steelfactory.ledger.chain.note;
