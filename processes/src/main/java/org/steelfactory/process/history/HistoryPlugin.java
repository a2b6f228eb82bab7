package org.steelfactory.process.history;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.steelfactory.history.ProcessRecording;

/** Makes an engine tell the product's own history of each instance, in the transaction of what it tells of. */
public final class HistoryPlugin extends AbstractProcessEnginePlugin {

    private final ProcessRecording recording;

    public HistoryPlugin(ProcessRecording recording) {
        this.recording = recording;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        // Beside the engine's own handler, which goes on writing its tables.
        configuration.getCustomHistoryEventHandlers().add(new InstanceRecorder(recording));
        List<BpmnParseListener> listeners = new ArrayList<>();
        if (configuration.getCustomPostBPMNParseListeners() != null) {
            listeners.addAll(configuration.getCustomPostBPMNParseListeners());
        }
        listeners.add(new FlowRecorder(recording));
        configuration.setCustomPostBPMNParseListeners(listeners);
    }
}
