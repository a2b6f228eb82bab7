package org.steelfactory.web.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.steelfactory.production.Batch;
import org.steelfactory.shared.InvalidInputException;

class BatchFormTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant SIX = Instant.parse("2026-01-31T05:00:00Z");

    private final BatchForm form =
            new BatchForm(new Batch(7, "H-7", "Slab", SIX.plusSeconds(12), null, 12.5, 3), BERLIN);

    @Test
    void timesAreThePlants() {
        assertThat(form.getStartedAt()).isEqualTo("2026-01-31T06:00");

        form.setEndedAt("2026-07-31T06:00");

        assertThat(form.details().endedAt()).isEqualTo(Instant.parse("2026-07-31T04:00:00Z"));
    }

    @Test
    void aTimeThatWasntTouchedKeepsItsSeconds() {
        assertThat(form.details().startedAt()).isEqualTo(SIX.plusSeconds(12));
        assertThat(form.details().endedAt()).isNull();
    }

    @Test
    void whatIsNoTimeIsRefusedAtItsField() {
        form.setStartedAt("yesterday");

        assertThatThrownBy(form::details)
                .isInstanceOfSatisfying(InvalidInputException.class, refusal -> assertThat(refusal.errors())
                        .allMatch(error -> error.field().equals("startedAt")));
    }
}
