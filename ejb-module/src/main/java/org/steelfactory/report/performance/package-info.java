/** How machines performed in a period: what is told, and in which words. Screens, files and the API show the same. */
package org.steelfactory.report.performance;
