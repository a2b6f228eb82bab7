/** The history of processes: its screens, its files and its REST resource. */
package org.steelfactory.web.history;
