package org.steelfactory.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CredentialMemoryTest {

    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

    private final CredentialMemory memory = new CredentialMemory();

    @BeforeEach
    void noon() {
        itIs(NOON);
    }

    @Test
    void recallsExactlyTheCredentialsThatWereRight() {
        memory.remember("olga", "correct horse", 3);
        assertThat(memory.recall("olga", "correct horse")).hasValue(3);
        assertThat(memory.recall("olga", "correct horsf")).isEmpty();
        assertThat(memory.recall("olg", "acorrect horse")).isEmpty();
    }

    @Test
    void forgetsAfterFiveMinutes() {
        memory.remember("olga", "correct horse", 3);
        itIs(NOON.plus(Duration.ofSeconds(299)));
        assertThat(memory.recall("olga", "correct horse")).isPresent();
        itIs(NOON.plus(Duration.ofMinutes(5)));
        assertThat(memory.recall("olga", "correct horse")).isEmpty();
    }

    @Test
    void aNewerVersionTakesThePlaceOfTheOlder() {
        memory.remember("olga", "correct horse", 3);
        memory.remember("olga", "correct horse", 4);
        assertThat(memory.recall("olga", "correct horse")).hasValue(4);
    }

    @Test
    void holdsOnlySoManyAndForgetsTheOldestFirst() {
        for (int i = 0; i <= CredentialMemory.MAX_ENTRIES; i++) {
            memory.remember("user" + i, "correct horse", 0);
        }
        assertThat(memory.recall("user0", "correct horse")).isEmpty();
        assertThat(memory.recall("user1", "correct horse")).isPresent();
        assertThat(memory.recall("user" + CredentialMemory.MAX_ENTRIES, "correct horse"))
                .isPresent();
    }

    private void itIs(Instant now) {
        memory.clock = Clock.fixed(now, ZoneOffset.UTC);
    }
}
