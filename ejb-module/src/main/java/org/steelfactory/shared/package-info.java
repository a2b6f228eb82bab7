/**
 * What every room stands on: the clock, the settings, business exceptions, pages of lists. Nothing of one room
 * alone.
 */
package org.steelfactory.shared;
