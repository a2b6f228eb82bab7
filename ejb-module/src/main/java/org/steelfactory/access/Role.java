package org.steelfactory.access;

/** What a user does here; each account has exactly one role. */
public enum Role {
    /** Records and imports performance, acknowledges alerts. */
    OPERATOR,
    /** Triages alerts; approves, schedules and verifies maintenance. */
    SUPERVISOR,
    /** Runs scans, manages machines, users and policies, proposes ledger repairs. */
    ADMIN,
    /** Reads everything, changes nothing; second approver of ledger repairs. */
    AUDITOR;

    /** The same names as constants, for annotations. A test keeps the two alike. */
    public static final class Names {

        public static final String OPERATOR = "OPERATOR";
        public static final String SUPERVISOR = "SUPERVISOR";
        public static final String ADMIN = "ADMIN";
        public static final String AUDITOR = "AUDITOR";

        private Names() {}
    }
}
