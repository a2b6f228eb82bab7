package org.steelfactory.report.process;

/**
 * A rule that decided something in a process instance.
 *
 * @param rule its name, which says the outcome
 * @param policyVersion the version of the policy whose limits it was given; {@code null} where none was recorded
 * @param times how often it decided so
 */
public record FiredRule(String rule, Integer policyVersion, long times) {}
