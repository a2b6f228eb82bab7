/**
 * How well a machine was used, after ISO 22400-2 (key performance indicators for manufacturing operations management):
 * availability, effectiveness (here: performance), quality ratio and their product, the overall equipment
 * effectiveness index. Needs nothing but the JDK; every screen, the API, the report and the scan take the figures from
 * here.
 */
package org.steelfactory.production.oee;
