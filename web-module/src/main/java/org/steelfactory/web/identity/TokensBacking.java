package org.steelfactory.web.identity;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.steelfactory.identity.ApiTokens;
import org.steelfactory.identity.TokenDetails;
import org.steelfactory.shared.PageRequest;
import org.steelfactory.web.frame.Notices;

/** The caller's API tokens on the profile page. */
@Named
@RequestScoped
public class TokensBacking {

    /** Days a token may be given. */
    private static final List<Integer> LIVES = List.of(30, 90, 365);

    @EJB
    private ApiTokens tokens;

    @Inject
    private Clock clock;

    @Inject
    private Notices notices;

    private String tokenName;
    private int days = (int) ApiTokens.DEFAULT_LIFE.toDays();
    private String issued = "";

    public void issue() {
        issued = tokens.issue(tokenName, Optional.of(clock.instant().plus(Duration.ofDays(days))))
                .token();
        tokenName = null;
    }

    public void revoke(long id) {
        tokens.revoke(id);
        notices.done("token.revoked");
    }

    /** The token that was just made, shown this once; empty otherwise. */
    public String getIssued() {
        return issued;
    }

    public List<TokenDetails> getRows() {
        return tokens.mine(PageRequest.first(PageRequest.MAX_SIZE)).items();
    }

    public List<Integer> getLives() {
        return LIVES;
    }

    public String getTokenName() {
        return tokenName;
    }

    public void setTokenName(String tokenName) {
        this.tokenName = tokenName;
    }

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = days;
    }
}
