/** What is told of a process instance besides its own history: the rules that fired in it, and its report on paper. */
package org.steelfactory.report.process;
