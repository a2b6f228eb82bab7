/** Starts and stops the product: embedded stores or outside ones, and the server, each as a process of its own. */
package org.steelfactory.launcher;
