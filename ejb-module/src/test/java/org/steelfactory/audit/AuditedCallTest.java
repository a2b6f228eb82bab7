package org.steelfactory.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.steelfactory.shared.NotFoundException;

class AuditedCallTest {

    record Machine(long id, String name) {}

    /** A service as the rooms write them. */
    static class Machines {

        @Audited(action = "CREATE_MACHINE", resource = "machine")
        Machine create(@AuditedDetail String name, String password) {
            return new Machine(7, name + password);
        }

        @Audited(action = "RETIRE_MACHINE", resource = "machine")
        void retire(@AuditedId long id, @AuditedDetail AuditOutcome reason, @AuditedDetail Optional<String> note) {
            assertThat(id).isNotNull();
        }
    }

    @Test
    void takesTheIdFromWhatWasReturned() {
        AuditEvent event = call("create", "HSM-1", "secret").succeeded(new Machine(7, "HSM-1"));

        assertThat(event.action()).isEqualTo("CREATE_MACHINE");
        assertThat(event.resourceType()).isEqualTo("machine");
        assertThat(event.resourceId()).isEqualTo("7");
        assertThat(event.outcome()).isEqualTo(AuditOutcome.SUCCEEDED);
    }

    @Test
    void recordsOnlyTheArgumentsThatAreMarked() {
        AuditEvent event = call("create", "HSM-1", "secret").succeeded(new Machine(7, "HSM-1"));

        assertThat(event.details()).isEqualTo(Map.of("name", "HSM-1"));
    }

    @Test
    void takesTheIdFromTheMarkedArgument() {
        AuditEvent event =
                call("retire", 9L, AuditOutcome.REFUSED, Optional.of("old")).succeeded(null);

        assertThat(event.resourceId()).isEqualTo("9");
        assertThat(event.details()).isEqualTo(Map.of("reason", AuditOutcome.REFUSED, "note", "old"));
    }

    @Test
    void saysWhyACallWasRefused() {
        AuditEvent event = call("create", "HSM-1", "secret").refused(new NotFoundException("ledger.entry", 7));

        assertThat(event.outcome()).isEqualTo(AuditOutcome.REFUSED);
        assertThat(event.resourceId()).isEmpty();
        assertThat(event.details()).isEqualTo(Map.of("name", "HSM-1", "reason", "ledger.entry"));
    }

    @Test
    void takesNoSecretsAmongTheDetails() {
        AuditEvent event = AuditEvent.of("SIGN_IN", "session", "").by("operator");

        for (String name : new String[] {"password", "newPassword", "token", "passwordHash"}) {
            assertThatIllegalArgumentException().isThrownBy(() -> event.with(name, "x"));
        }
    }

    private static AuditedCall call(String name, Object... arguments) {
        Method method = Stream.of(Machines.class.getDeclaredMethods())
                .filter(candidate -> candidate.getName().equals(name))
                .findFirst()
                .orElseThrow();
        return new AuditedCall(method, arguments);
    }
}
