package org.steelfactory.identity;

/** Whether an account may sign in. */
public enum AccountState {
    /** Registered by somebody; waits for an administrator. */
    REQUESTED,
    ACTIVE,
    /** May not sign in any more; kept, because what the user did still names it. */
    INACTIVE
}
