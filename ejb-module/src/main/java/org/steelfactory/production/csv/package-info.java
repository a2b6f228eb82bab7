/**
 * Reading CSV that people send (RFC 4180 and what spreadsheets make of it), a row at a time and within a bounded
 * memory. Pure Java.
 */
package org.steelfactory.production.csv;
