package org.steelfactory.history;

/**
 * A version of a process.
 *
 * @param id the engine's own
 * @param key such as {@code anomalyScan}; the same in each version
 * @param name such as {@code Anomaly scan}
 * @param version from 1
 * @param bpmn its diagram, BPMN 2.0 as XML
 */
public record ProcessDefinition(String id, String key, String name, int version, String bpmn) {}
