package org.steelfactory.web.alert;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.steelfactory.alert.AlertPrecision;
import org.steelfactory.alert.Alerts;
import org.steelfactory.web.frame.Format;
import org.steelfactory.web.frame.Texts;

/** How right the alerts were that somebody has judged. */
@Named
@RequestScoped
public class PrecisionBacking {

    @EJB
    private Alerts alerts;

    @Inject
    private Texts texts;

    @Inject
    private Format format;

    public List<AlertPrecision> getMachines() {
        return alerts.precisionByMachine();
    }

    public List<AlertPrecision> getDetectors() {
        return alerts.precisionByDetector();
    }

    /** In a sentence, for one machine; that nobody has judged one, where that is so. */
    public String of(long machine) {
        return getMachines().stream()
                .filter(each -> each.machineId() == machine)
                .findFirst()
                .map(each -> texts.of(
                        "alert.precision.of", each.confirmed(), each.judged(), format.percent(each.precision())))
                .orElseGet(() -> texts.of("alert.precision.none"));
    }
}
