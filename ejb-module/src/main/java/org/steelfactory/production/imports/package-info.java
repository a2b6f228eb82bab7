/**
 * Imports of performance records from CSV files: read, check, stage, publish at once, undo. Dry run and commit are one
 * path; a dry run ends before anything is published.
 */
package org.steelfactory.production.imports;
