/**
 * A steelworks made up from a seed: its machines, what they produced shift by shift, and, apart from that, what is wrong
 * with which record. The demo data and the ground truth that detectors are measured on. Plain Java, no container.
 */
package org.steelfactory.demo.generator;
