/**
 * The demo's plant: with {@code DEMO=true} a fresh home begins with thirteen machines and a year of their records, some
 * of them wrong on purpose. The truth about those lies beside the database, in {@code STEEL_HOME/demo/labels.csv}.
 */
package org.steelfactory.demo;
