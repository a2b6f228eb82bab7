/** Decisions as rules, one package for each: facts and a policy in, verdicts with their reasons out. */
package org.steelfactory.rules;
