/** Performance records as CSV files. */
package org.steelfactory.report.csv;
