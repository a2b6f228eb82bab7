/** How bad an anomaly is, by its decision score. */
package org.steelfactory.rules.severity;
