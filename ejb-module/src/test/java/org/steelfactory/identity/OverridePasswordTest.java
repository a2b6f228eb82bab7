package org.steelfactory.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.steelfactory.access.CurrentUser;
import org.steelfactory.audit.AuditOutcome;
import org.steelfactory.audit.AuditTrail;
import org.steelfactory.shared.ForbiddenException;
import org.steelfactory.shared.SteelConfiguration;
import org.steelfactory.shared.TooManyRequestsException;

class OverridePasswordTest {

    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");
    private static final String PLANTS = "tap-hole-clay-91";
    private static final String OLGAS = "correct horse 99";
    private static final ThrottleSubject OLGA = ThrottleSubject.override("olga");

    private final OverridePassword override = new OverridePassword();
    private final SignInThrottle throttle = mock(SignInThrottle.class);
    private final AuditTrail audit = mock(AuditTrail.class);

    @BeforeEach
    void assemble() {
        override.configuration = new SteelConfiguration(Map.of("OVERRIDE_PASSWORD", PLANTS)::get);
        override.throttle = throttle;
        override.audit = audit;
        override.turns = new Turns();
        override.clock = Clock.fixed(NOON, ZoneOffset.UTC);
        override.currentUser = mock(CurrentUser.class);
        override.accounts = mock(UserAccounts.class);
        UserAccount olga = mock(UserAccount.class);
        lenient().when(olga.passwordHash()).thenReturn(new PasswordHasher(1_000).hash(OLGAS));
        lenient().when(override.accounts.named("olga")).thenReturn(Optional.of(olga));
        lenient().when(override.currentUser.name()).thenReturn("olga");
        lenient().when(throttle.reserve(any())).thenReturn(Optional.empty());
        lenient().when(throttle.refusedUntil(any())).thenReturn(Optional.empty());
    }

    @Test
    void thePlantsPasswordIsTakenAndEarlierWrongOnesAreForgotten() {
        assertThat(override.isOwn()).isFalse();
        assertThatCode(() -> override.require(PLANTS)).doesNotThrowAnyException();
        verify(throttle).reset(OLGA);
        verifyNoInteractions(audit);
    }

    @Test
    void aWrongOneIsForbiddenStaysCountedAndIsAudited() {
        assertThatThrownBy(() -> override.require(OLGAS))
                .isInstanceOfSatisfying(ForbiddenException.class, refusal -> assertThat(refusal.key())
                        .isEqualTo("override.wrong"));
        verify(throttle, never()).reset(any());
        verify(audit)
                .recordApart(argThat(event -> event.action().equals("USE_OVERRIDE")
                        && event.resourceId().equals("olga")
                        && event.outcome() == AuditOutcome.REFUSED));
    }

    @Test
    void whoSendsNoneIsToldSoAndNothingIsCounted() {
        for (String nothing : new String[] {null, ""}) {
            assertThatThrownBy(() -> override.require(nothing))
                    .isInstanceOfSatisfying(ForbiddenException.class, refusal -> assertThat(refusal.key())
                            .isEqualTo("override.missing"));
        }
        verifyNoInteractions(throttle, audit);
    }

    @Test
    void afterTooManyEvenTheRightOneIsRefusedForAWhile() {
        when(throttle.reserve(OLGA)).thenReturn(Optional.of(NOON.plusSeconds(600)));
        assertThatThrownBy(() -> override.require(PLANTS))
                .isInstanceOfSatisfying(TooManyRequestsException.class, refusal -> assertThat(refusal.retryAfter())
                        .isEqualTo(Duration.ofMinutes(10)));
    }

    @Test
    void withoutAPlantsPasswordTheCallersOwnIsAskedFor() {
        override.configuration = new SteelConfiguration(Map.<String, String>of()::get);
        assertThat(override.isOwn()).isTrue();
        assertThatCode(() -> override.require(OLGAS)).doesNotThrowAnyException();
        assertThatThrownBy(() -> override.require(PLANTS)).isInstanceOf(ForbiddenException.class);
    }
}
