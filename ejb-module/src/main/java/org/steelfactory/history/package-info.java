/** What the product's processes did: instances that run and that have ended, with the path they took. */
package org.steelfactory.history;
