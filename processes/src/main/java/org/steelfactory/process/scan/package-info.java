/** The process of a scan: what the engine calls at each step, and how the domain starts, cancels and retries it; and the process that waits for a schedule's time. */
package org.steelfactory.process.scan;
