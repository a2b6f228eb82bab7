package org.steelfactory.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** A browser that is signed in. It has ended once its row is gone or its account's security version is another. */
@Entity
@Table(name = "user_session")
class UserSession {

    private static final int MAX_AGENT = 255;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne
    @JoinColumn(name = "user_account_id")
    private UserAccount account;

    @Column(name = "key_hash")
    private String keyHash;

    @Column(name = "security_version")
    private int securityVersion;

    private String address;

    @Column(name = "user_agent")
    private String userAgent;

    @Column(name = "signed_in_at_utc")
    private Instant signedInAt;

    @Column(name = "last_seen_at_utc")
    private Instant lastSeenAt;

    protected UserSession() {}

    UserSession(UserAccount account, String keyHash, String address, String userAgent, Instant now) {
        this.account = account;
        this.keyHash = keyHash;
        this.securityVersion = account.securityVersion();
        this.address = address;
        this.userAgent = userAgent.length() > MAX_AGENT ? userAgent.substring(0, MAX_AGENT) : userAgent;
        this.signedInAt = now;
        this.lastSeenAt = now;
    }

    boolean isOpen(Instant now) {
        return account.isActive()
                && account.securityVersion() == securityVersion
                && now.isBefore(signedInAt.plus(UserSessions.LONGEST));
    }

    SignedInBrowser browser(String currentKeyHash) {
        return new SignedInBrowser(id, address, userAgent, signedInAt, lastSeenAt, keyHash.equals(currentKeyHash));
    }

    Long id() {
        return id;
    }

    UserAccount account() {
        return account;
    }

    Instant lastSeenAt() {
        return lastSeenAt;
    }
}
