package org.steelfactory.report.csv;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.steelfactory.machine.Machine;
import org.steelfactory.production.PerformanceRecord;
import org.steelfactory.production.PerformanceRecords;
import org.steelfactory.production.Period;
import org.steelfactory.report.performance.PerformanceReports;
import org.steelfactory.report.performance.ReportChoice;
import org.steelfactory.shared.PlantTime;

/**
 * Writes the records of a period as CSV, some at a time: it takes no more memory for ten years than for a day, and no
 * transaction waits for a slow reader.
 */
@Dependent
public class RecordExport {

    private static final int AT_A_TIME = 1_000;

    @EJB
    PerformanceRecords records;

    @Inject
    PlantTime plant;

    /**
     * Every record of the machines chosen in the period, machine by machine in the order of their names, the earliest
     * first.
     *
     * @param machines see {@link PerformanceReports#machinesOf}
     * @param out stays open
     */
    public void write(List<Machine> machines, ReportChoice choice, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        RecordCsv csv = new RecordCsv(writer);
        csv.writeHeader();
        for (Machine machine : machines) {
            write(machine, choice.period(plant), csv);
        }
        writer.flush();
    }

    private void write(Machine machine, Period period, RecordCsv csv) throws IOException {
        Period rest = period;
        List<PerformanceRecord> some;
        do {
            some = records.earliest(machine.id(), rest, AT_A_TIME);
            for (PerformanceRecord each : some) {
                csv.write(each);
            }
            rest = some.isEmpty() ? rest : after(some.get(some.size() - 1), rest);
        } while (some.size() == AT_A_TIME);
    }

    /** A machine begins no two shifts at one moment, and moments are kept in microseconds. */
    private static Period after(PerformanceRecord last, Period period) {
        return new Period(last.shiftStart().plus(1, ChronoUnit.MICROS), period.to());
    }
}
