package org.steelfactory.process.scan;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.VariableInstance;

/** Which partition each execution of a process instance is about: two questions to the engine, however many there are. */
final class PartitionNumbers {

    private final Map<String, Integer> counters = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();

    private PartitionNumbers() {}

    static PartitionNumbers of(RuntimeService runtime, String processInstance) {
        PartitionNumbers numbers = new PartitionNumbers();
        for (VariableInstance counter : runtime.createVariableInstanceQuery()
                .processInstanceIdIn(processInstance)
                .variableName(ScanVariables.LOOP_COUNTER)
                .list()) {
            numbers.counters.put(counter.getExecutionId(), (Integer) counter.getValue());
        }
        for (Execution execution : runtime.createExecutionQuery()
                .processInstanceId(processInstance)
                .list()) {
            // The engine's own interface doesn't tell what an execution belongs to.
            numbers.parents.put(execution.getId(), ((ExecutionEntity) execution).getParentId());
        }
        return numbers;
    }

    /** The number of the partition, from 1; empty for an execution that isn't about a single one. */
    OptionalInt of(String execution) {
        for (String each = execution; each != null; each = parents.get(each)) {
            if (counters.containsKey(each)) {
                return OptionalInt.of(ScanVariables.partition(counters.get(each)));
            }
        }
        return OptionalInt.empty();
    }
}
