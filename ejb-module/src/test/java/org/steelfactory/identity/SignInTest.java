package org.steelfactory.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;
import org.steelfactory.access.Role;
import org.steelfactory.shared.CallContext;
import org.steelfactory.shared.TooManyRequestsException;
import org.steelfactory.shared.UnauthenticatedException;

class SignInTest {

    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");
    private static final String PASSWORD = "correct horse 99";
    private static final String HASH = new PasswordHasher(1_000).hash(PASSWORD);
    private static final ThrottleSubject OLGA = ThrottleSubject.account("olga");
    private static final ThrottleSubject HOME = ThrottleSubject.address("192.0.2.7");

    private final SignInThrottle throttle = mock(SignInThrottle.class);
    private final SignInBook book = mock(SignInBook.class);
    private final SignIn signIn = new SignIn();

    @BeforeEach
    void assemble() {
        signIn.throttle = throttle;
        signIn.book = book;
        signIn.clock = Clock.fixed(NOON, ZoneOffset.UTC);
        signIn.memory = new CredentialMemory();
        signIn.memory.clock = signIn.clock;
        signIn.turns = new Turns();
        signIn.call = new CallContext();
        signIn.call.cameFrom("192.0.2.7");
        lenient().when(throttle.reserve(any())).thenReturn(Optional.empty());
        lenient().when(throttle.refusedUntil(any())).thenReturn(Optional.empty());
        lenient().when(book.entry(anyString())).thenReturn(Optional.empty());
        lenient().when(book.entry("olga")).thenReturn(Optional.of(entry(AccountState.ACTIVE, 3)));
        lenient().when(book.active("olga")).thenReturn(Optional.of(caller(3)));
    }

    @Test
    void theRightPasswordIsAdmittedAndItsAttemptTakenBack() {
        assertThat(signIn.withPassword(" Olga ", PASSWORD).username()).isEqualTo("olga");
        verify(throttle).reset(OLGA);
        verify(throttle).release(HOME);
    }

    @Test
    void anAttemptIsCountedBeforeThePasswordIsLookedAt() {
        signIn.withPassword("olga", PASSWORD);
        InOrder order = inOrder(throttle, book);
        order.verify(throttle).reserve(OLGA);
        order.verify(throttle).reserve(HOME);
        order.verify(book).entry("olga");
    }

    @Test
    void aWrongPasswordStaysCountedAndAnUnknownNameIsAnsweredAlike() {
        assertThatThrownBy(() -> signIn.withPassword("olga", "wrong"))
                .isInstanceOf(UnauthenticatedException.class)
                .hasMessage("User name or password is wrong.");
        assertThatThrownBy(() -> signIn.withPassword("nobody", "wrong"))
                .isInstanceOf(UnauthenticatedException.class)
                .hasMessage("User name or password is wrong.");
        verify(throttle, never()).reset(any());
        verify(throttle, never()).release(any());
    }

    @Test
    void aLockedNameIsRefusedEvenWithTheRightPassword() {
        when(throttle.reserve(OLGA)).thenReturn(Optional.of(NOON.plusSeconds(600)));
        assertThatThrownBy(() -> signIn.withPassword("olga", PASSWORD))
                .isInstanceOf(SignInRefusedException.class)
                .hasMessageContaining("2026-01-31T12:10:00Z");
        verify(book, never()).entry(anyString());
    }

    @Test
    void anAddressThatFailedTooOftenIsRefusedWithoutCountingAgainstTheAccount() {
        when(throttle.reserve(HOME)).thenReturn(Optional.of(NOON.plusSeconds(600)));
        assertThatThrownBy(() -> signIn.withPassword("olga", PASSWORD))
                .isInstanceOfSatisfying(TooManyRequestsException.class, refusal -> assertThat(refusal.retryAfter())
                        .isEqualTo(Duration.ofMinutes(10)));
        verify(throttle).release(OLGA);
    }

    @Test
    void aDeactivatedAccountIsAnsweredLikeAWrongPassword() {
        when(book.entry("olga")).thenReturn(Optional.of(entry(AccountState.INACTIVE, 3)));
        assertThatThrownBy(() -> signIn.withPassword("olga", PASSWORD)).hasMessage("User name or password is wrong.");
    }

    @Test
    void onlyWhoKnowsThePasswordLearnsThatTheAccountStillWaits() {
        when(book.entry("olga")).thenReturn(Optional.of(entry(AccountState.REQUESTED, 3)));
        assertThatThrownBy(() -> signIn.withPassword("olga", PASSWORD))
                .isInstanceOf(UnauthenticatedException.class)
                .hasMessageContaining("waits for an administrator");
        assertThatThrownBy(() -> signIn.withPassword("olga", "wrong")).hasMessage("User name or password is wrong.");
    }

    @Test
    void aHashOfOlderCostIsReplacedWhileThePasswordIsAtHand() {
        signIn.withPassword("olga", PASSWORD);
        verify(book)
                .succeeded(
                        any(),
                        org.mockito.ArgumentMatchers.argThat(
                                stronger -> stronger.filter(hash -> hash.startsWith("$pbkdf2-sha512$i=220000$"))
                                        .isPresent()),
                        anyString());
    }

    @Test
    void basicCredentialsAreHashedOnceAndThenRemembered() {
        signIn.withBasic("olga", PASSWORD);
        signIn.withBasic("olga", PASSWORD);
        verify(book, times(1)).entry("olga");
    }

    @Test
    void rememberedCredentialsAreWorthNothingOnceTheAccountChanged() {
        signIn.withBasic("olga", PASSWORD);
        when(book.active("olga")).thenReturn(Optional.of(caller(4)));
        signIn.withBasic("olga", PASSWORD);
        verify(book, times(2)).entry("olga");
    }

    @Test
    void rememberedCredentialsOfALockedNameAreRefused() {
        signIn.withBasic("olga", PASSWORD);
        when(throttle.refusedUntil(OLGA)).thenReturn(Optional.of(NOON.plusSeconds(600)));
        when(throttle.reserve(OLGA)).thenReturn(Optional.of(NOON.plusSeconds(600)));
        assertThatThrownBy(() -> signIn.withBasic("olga", PASSWORD)).isInstanceOf(SignInRefusedException.class);
    }

    private static SignInBook.Entry entry(AccountState state, int securityVersion) {
        return new SignInBook.Entry(caller(securityVersion), state, HASH);
    }

    private static Caller caller(int securityVersion) {
        return new Caller(7, "olga", "Olga Operator", Role.OPERATOR, securityVersion, false, "system", "en");
    }
}
