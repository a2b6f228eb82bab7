/** Tells the history what the process engine's instances do, and reads from the engine what those did that run. */
package org.steelfactory.process.history;
