/** What of the demo needs the process engine. */
package org.steelfactory.process.demo;
