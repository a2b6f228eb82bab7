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

/** A key by which a program acts for a user. Only its hash is known. */
@Entity
@Table(name = "api_token")
class ApiToken {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne
    @JoinColumn(name = "user_account_id")
    private UserAccount account;

    private String name;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "created_at_utc")
    private Instant createdAt;

    @Column(name = "expires_at_utc")
    private Instant expiresAt;

    @Column(name = "last_used_at_utc")
    private Instant lastUsedAt;

    protected ApiToken() {}

    ApiToken(UserAccount account, String name, String tokenHash, Instant now, Instant expiresAt) {
        this.account = account;
        this.name = name;
        this.tokenHash = tokenHash;
        this.createdAt = now;
        this.expiresAt = expiresAt;
    }

    boolean isUsable(Instant now) {
        return account.isActive() && now.isBefore(expiresAt);
    }

    TokenDetails details() {
        return new TokenDetails(id, name, createdAt, expiresAt, lastUsedAt);
    }

    Long id() {
        return id;
    }

    UserAccount account() {
        return account;
    }

    Instant lastUsedAt() {
        return lastUsedAt;
    }
}
