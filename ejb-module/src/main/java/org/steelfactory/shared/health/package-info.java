/** Whether the product can work, for whoever watches it from outside. */
package org.steelfactory.shared.health;
