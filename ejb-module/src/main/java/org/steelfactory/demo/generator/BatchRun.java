package org.steelfactory.demo.generator;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The batches that a machine makes, one after the other, each for a few shifts. */
final class BatchRun {

    private static final int SHORTEST = 6;
    private static final int LONGEST = 15;

    private final WorksMachine machine;
    private final RandomStream random;

    private int made;
    private int shiftsLeft;
    private WorksBatch batch;

    BatchRun(WorksMachine machine, RandomStream random) {
        this.machine = machine;
        this.random = random;
    }

    WorksBatch next(LocalDate day) {
        if (shiftsLeft == 0) {
            batch = new WorksBatch(code(day), product());
            shiftsLeft = SHORTEST + random.below(LONGEST - SHORTEST + 1);
        }
        shiftsLeft--;
        return batch;
    }

    /** Such as {@code BOF2-25-0417}: machine, year, running number. */
    private String code(LocalDate day) {
        made++;
        return String.format(Locale.ROOT, "%s-%02d-%04d", machine.name().replace("-", ""), day.getYear() % 100, made);
    }

    private String product() {
        List<String> products = machine.type().products();
        return products.get(random.below(products.size()));
    }
}
