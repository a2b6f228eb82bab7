package org.steelfactory.process.history;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.steelfactory.history.ProcessRecording;

/** Listens at every sequence flow of every process: the engine's own history tells the nodes, not the way between them. */
final class FlowRecorder extends AbstractBpmnParseListener implements ExecutionListener {

    private final ProcessRecording recording;

    FlowRecorder(ProcessRecording recording) {
        this.recording = recording;
    }

    @Override
    public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl transition) {
        transition.addListener(EVENTNAME_TAKE, this);
    }

    @Override
    public void notify(DelegateExecution execution) {
        recording.took(execution.getProcessInstanceId(), execution.getCurrentTransitionId());
    }
}
