/** Who handles an alert, and when somebody else is told that nobody did. */
package org.steelfactory.rules.handling;
