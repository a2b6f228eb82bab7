/** The ledger on its screen and by REST. */
package org.steelfactory.web.ledger;
