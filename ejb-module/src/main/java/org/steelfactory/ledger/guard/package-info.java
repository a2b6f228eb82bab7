/** Triggers by which the database itself refuses to change the ledger, whoever asks. */
package org.steelfactory.ledger.guard;
