/** Batches, performance records and their import by REST and on screen. */
package org.steelfactory.web.production;
