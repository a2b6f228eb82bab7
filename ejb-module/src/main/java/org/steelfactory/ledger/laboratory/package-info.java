/**
 * A copy of the ledger to tamper with, and to see which layer of protection catches what. Nothing here touches the
 * ledger itself.
 */
package org.steelfactory.ledger.laboratory;
