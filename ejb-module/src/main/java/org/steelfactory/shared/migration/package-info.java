/**
 * Brings the schema up to date before anything else starts, and keeps the application's database user to its rights.
 */
package org.steelfactory.shared.migration;
