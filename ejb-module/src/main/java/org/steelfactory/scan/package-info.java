/**
 * Scans of all performance records: what is unusual, how bad it is by the policy, and why. Scans are kept with what they
 * saw, so that an old verdict can still be explained.
 */
package org.steelfactory.scan;
