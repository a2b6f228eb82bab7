/**
 * The task inbox: what the processes want people to decide or do, who may, who has taken it, and who ended it how. The
 * rooms whose processes have such tasks say what they are about and do what completing them means, each by a {@link
 * org.steelfactory.inbox.TaskDesk}.
 */
package org.steelfactory.inbox;
