package org.steelfactory.it.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.steelfactory.history.Performer;
import org.steelfactory.history.ProcessDefinition;
import org.steelfactory.history.ProcessFilter;
import org.steelfactory.history.ProcessInstance;
import org.steelfactory.history.ProcessKind;
import org.steelfactory.history.ProcessState;
import org.steelfactory.history.ProcessStep;
import org.steelfactory.history.ProcessTable;
import org.steelfactory.history.StartedProcess;
import org.steelfactory.history.StepFigures;
import org.steelfactory.history.StepState;
import org.steelfactory.it.product.Api;
import org.steelfactory.it.stores.EachSqlDatabase;
import org.steelfactory.it.stores.SqlDatabase;
import org.steelfactory.shared.PageRequest;

/** Process instances as every SQL database keeps them. */
class ProcessHistoryContract {

    private static final Instant START = Instant.parse("2026-06-01T04:00:00.123Z");

    private final ProcessTable processes = new ProcessTable();

    /** Others' rows stay: each test has a process of its own. */
    private final String key = Api.unique("order");

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void areFoundByWhatTheyAreAboutAndHowFarTheyAre(SqlDatabase database) throws SQLException {
        String first = start(database, 1, "order-1", "mehmet");
        String second = start(database, 2, "order-2", "jana");
        database.inTransaction(connection -> {
            processes.becomes(connection, second, ProcessState.INCIDENT);
            return null;
        });

        assertThat(found(database, filter(Optional.empty(), Optional.empty())))
                .extracting(ProcessInstance::businessKey)
                .as("newest first")
                .containsExactly("order-2", "order-1");
        assertThat(found(database, filter(Optional.of(ProcessState.INCIDENT), Optional.empty())))
                .extracting(ProcessInstance::engineId)
                .containsExactly(second);
        assertThat(found(database, filter(Optional.empty(), Optional.of("order-1"))))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.engineId()).isEqualTo(first);
                    assertThat(found.startedBy()).isEqualTo("mehmet");
                    assertThat(found.startedAt()).isEqualTo(START.plusSeconds(1));
                    assertThat(found.version()).isEqualTo(1);
                });
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void areRecordedOnceHoweverOftenTheyAreToldOf(SqlDatabase database) throws SQLException {
        start(database, 1, "order-1", "mehmet");
        start(database, 1, "order-1", "somebody else");

        assertThat(found(database, filter(Optional.empty(), Optional.empty())))
                .singleElement()
                .matches(found -> found.startedBy().equals("mehmet"));
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void keepTheirFlowsInTheOrderInWhichTheyWereTaken(SqlDatabase database) throws SQLException {
        String instance = start(database, 1, "order-1", "mehmet");

        List<String> flows = database.inTransaction(connection -> {
            processes.addFlow(connection, instance, "ToApprove");
            processes.addFlow(connection, instance, "Rework");
            processes.addFlow(connection, instance, "ToApprove");
            return processes.flows(connection, instance);
        });

        assertThat(flows).containsExactly("ToApprove", "Rework", "ToApprove");
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void tellHowLongTheirStepsTake(SqlDatabase database) throws SQLException {
        for (int number = 1; number <= 20; number++) {
            end(database, start(database, number, "order-" + number, "mehmet"), Duration.ofSeconds(number));
        }

        List<StepFigures> figures = database.inTransaction(connection -> processes.figures(connection, key));

        assertThat(figures)
                .containsExactly(new StepFigures(
                        "Approve", 20, Duration.ofSeconds(210), Duration.ofSeconds(10), Duration.ofSeconds(19)));
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void neverChangeWhatIsKeptOfTheirEnd(SqlDatabase database) throws SQLException {
        String instance = start(database, 1, "order-1", "mehmet");
        end(database, instance, Duration.ofSeconds(5));

        assertThat(found(database, filter(Optional.of(ProcessState.COMPLETED), Optional.empty())))
                .singleElement()
                .matches(ended -> ended.took().equals(Duration.ofSeconds(5)) && ended.ledgerIndex() == 7);
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> database.inTransaction(connection ->
                        connection.createStatement().executeUpdate("UPDATE process_snapshot SET document = '{}'")))
                .matches(e -> e.getErrorCode() == 1142, "the application may not");
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void knowTheLatestVersionOfTheirProcess(SqlDatabase database) throws SQLException {
        start(database, 1, "order-1", "mehmet");
        database.inTransaction(connection -> {
            processes.add(connection, new ProcessDefinition(key + ":2", key, "Order, anew", 2, "<definitions/>"));
            return null;
        });

        List<ProcessKind> kinds = database.inTransaction(processes::kinds);
        assertThat(kinds).contains(new ProcessKind(key, "Order, anew"));
        Optional<ProcessDefinition> latest = database.inTransaction(connection -> processes.latest(connection, key));
        assertThat(latest).get().matches(found -> found.version() == 2);
    }

    private ProcessFilter filter(Optional<ProcessState> state, Optional<String> businessKey) {
        return new ProcessFilter(
                Optional.of(key), state, businessKey, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private List<ProcessInstance> found(SqlDatabase database, ProcessFilter filter) throws SQLException {
        return database.inTransaction(connection -> {
            List<ProcessInstance> found =
                    processes.find(connection, filter, PageRequest.first(10)).items();
            assertThat(processes.before(connection, filter, Long.MAX_VALUE, 10)).isEqualTo(found);
            return found;
        });
    }

    private String start(SqlDatabase database, int number, String businessKey, String by) throws SQLException {
        String engineId = key + "-" + number;
        database.inTransaction(connection -> {
            processes.add(connection, new ProcessDefinition(key + ":1", key, "Order", 1, "<definitions/>"));
            processes.add(
                    connection, new StartedProcess(engineId, key + ":1", businessKey, by, START.plusSeconds(number)));
            return null;
        });
        return engineId;
    }

    private void end(SqlDatabase database, String engineId, Duration took) throws SQLException {
        database.inTransaction(connection -> {
            ProcessInstance running = processes.lock(connection, engineId).orElseThrow();
            Instant end = running.startedAt().plus(took);
            ProcessInstance ended = new ProcessInstance(
                    running.id(),
                    engineId,
                    running.definitionId(),
                    running.definition(),
                    running.definitionName(),
                    running.version(),
                    running.businessKey(),
                    ProcessState.COMPLETED,
                    running.startedBy(),
                    running.startedAt(),
                    end,
                    "Order done",
                    7L);
            ProcessStep step = new ProcessStep(
                    1,
                    "Approve",
                    "Approve order",
                    "userTask",
                    running.startedAt(),
                    end,
                    StepState.DONE,
                    Performer.person("jana"),
                    null,
                    Map.of(),
                    List.of());
            processes.end(connection, ended, "{}", List.of(step));
            return null;
        });
    }
}
