/** The process engine inside the application: its tables, its start and its end. */
package org.steelfactory.process.engine;
