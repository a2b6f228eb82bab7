/** What the rules are given: versioned thresholds, chosen by administrators and never overwritten. */
package org.steelfactory.policy;
