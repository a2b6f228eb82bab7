package org.steelfactory.report.chart;

/**
 * A value that splits good from less good, drawn as a dashed line with its word.
 *
 * @param word what holds on that side of it, such as “healthy from 85 %”
 * @param above whether the word speaks of what lies above the line
 */
public record Band(double value, String word, boolean above) {}
