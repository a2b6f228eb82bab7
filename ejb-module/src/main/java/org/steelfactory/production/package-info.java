/** What the machines produced: batches, performance records shift by shift, their import, and the figures they make. */
package org.steelfactory.production;
