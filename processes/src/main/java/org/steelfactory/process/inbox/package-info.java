/** User tasks of every process, told to the inbox and moved by it. */
package org.steelfactory.process.inbox;
