package org.steelfactory.process.history;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.steelfactory.history.ProcessRecording;
import org.steelfactory.shared.Database;
import org.steelfactory.shared.Sql;

/** Records what the engine did before the product kept a history of its own. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class HistoryCatchUp {

    private static final int AT_ONCE = 100;

    @EJB
    ProcessRecording recording;

    @Inject
    Database database;

    /** The versions of processes that the engine has. */
    public void recordDefinitions(ProcessEngine engine) {
        engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .list()
                .forEach(definition -> recording.deployed(InstanceReader.definition(engine, definition.getId())));
    }

    /**
     * Records some of the instances that aren't recorded, the oldest first.
     *
     * @return how many there were; 0 when all are recorded
     */
    public int recordSome(ProcessEngine engine) {
        List<String> missing = missing();
        missing.forEach(id -> new InstanceReader(engine)
                .record(
                        engine.getHistoryService()
                                .createHistoricProcessInstanceQuery()
                                .processInstanceId(id)
                                .singleResult(),
                        recording));
        return missing.size();
    }

    private List<String> missing() {
        return database.with(connection -> Sql.list(
                connection,
                row -> row.getString(1),
                "SELECT h.ID_ FROM ACT_HI_PROCINST h LEFT JOIN process_instance i ON i.engine_id = h.ID_"
                        + " WHERE i.id IS NULL ORDER BY h.START_TIME_, h.ID_ LIMIT ?",
                AT_ONCE));
    }
}
