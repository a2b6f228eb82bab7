package org.steelfactory.web.scan;

import java.util.OptionalDouble;
import org.steelfactory.scan.Detector;
import org.steelfactory.scan.ScanOrder;

/** What an administrator says of a scan that is to be started. */
public class ScanForm {

    private static final double PER_CENT = 100;

    private Detector detector = Detector.values()[0];
    private Double contamination;
    private Long seed = ScanOrder.USUAL_SEED;

    ScanOrder order() {
        return new ScanOrder(
                detector.code(),
                contamination == null ? OptionalDouble.empty() : OptionalDouble.of(contamination / PER_CENT),
                seed);
    }

    public Detector getDetector() {
        return detector;
    }

    public void setDetector(Detector detector) {
        this.detector = detector;
    }

    /** The share of the records that shall be anomalous, in per cent; {@code null} leaves it to the records. */
    public Double getContamination() {
        return contamination;
    }

    public void setContamination(Double contamination) {
        this.contamination = contamination;
    }

    public Long getSeed() {
        return seed;
    }

    public void setSeed(Long seed) {
        this.seed = seed;
    }
}
