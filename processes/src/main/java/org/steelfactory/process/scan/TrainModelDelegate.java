package org.steelfactory.process.scan;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.steelfactory.scan.ScanSteps;

/** Trains the detector's model. */
@Named("trainModel")
@ApplicationScoped
class TrainModelDelegate implements JavaDelegate {

    @EJB
    ScanSteps steps;

    @Override
    public void execute(DelegateExecution execution) {
        steps.trainModel(ScanVariables.scan(execution));
    }
}
