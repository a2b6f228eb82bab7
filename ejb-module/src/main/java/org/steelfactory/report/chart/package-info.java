/**
 * Where the lines, ticks and words of a chart lie. Pure geometry: screens draw it as SVG, reports into a PDF, and both
 * show the same picture.
 */
package org.steelfactory.report.chart;
