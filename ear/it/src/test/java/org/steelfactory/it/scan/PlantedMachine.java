package org.steelfactory.it.scan;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Random;
import org.steelfactory.it.product.Api;
import org.steelfactory.it.product.Api.Answer;

/** A machine of its own with ordinary shifts, and one among them that stood nearly all the time (S-44). */
public final class PlantedMachine {

    /** How many shifts it has. */
    public static final int SHIFTS = 90;

    private static final int PLANTED = 41;
    private static final Instant FIRST_SHIFT = Instant.parse("2026-01-01T04:00:00Z");

    private final String name;

    private PlantedMachine(String name) {
        this.name = name;
    }

    /** Creates the machine, without records. */
    public static PlantedMachine create(Api admin) {
        String name = Api.unique("SCANNED");
        Answer created =
                admin.post("/machines", "{\"name\":\"" + name + "\",\"type\":\"Caster\",\"location\":\"Hall 2\"}");
        if (created.status() != 201) {
            throw new IllegalStateException("The machine wasn't created: " + created.body());
        }
        return new PlantedMachine(name);
    }

    /** Creates it and records its shifts. */
    public static PlantedMachine recorded(Api admin) {
        PlantedMachine machine = create(admin);
        Answer imported = admin.send(
                "/performance-records/imports?mode=commit&timeUnit=min",
                request -> request.header("Content-Type", "text/csv").POST(BodyPublishers.ofString(machine.csv())));
        if (imported.status() != 200 || imported.json().getInt("accepted") != SHIFTS) {
            throw new IllegalStateException("The shifts weren't recorded: " + imported.body());
        }
        return machine;
    }

    public String name() {
        return name;
    }

    /** When the shift began that stood nearly all the time. */
    public static Instant planted() {
        return FIRST_SHIFT.plus(Duration.ofHours(8L * PLANTED));
    }

    /** Its shifts as a file to be imported, times in minutes. */
    public String csv() {
        Random random = new Random(7);
        StringBuilder csv = new StringBuilder(
                "machine,batch,shift_start,operating_time,downtime,actual_output,ideal_output,good_units,total_units\n");
        for (int shift = 0; shift < SHIFTS; shift++) {
            int operating = shift == PLANTED ? 10 : 440 + random.nextInt(30);
            double ideal = operating * 4.0;
            double actual = ideal * (.9 + random.nextDouble() * .05);
            csv.append(String.format(
                    Locale.ROOT,
                    "%s,,%s,%d,%d,%.1f,%.1f,%.1f,%.1f%n",
                    name,
                    FIRST_SHIFT.plus(Duration.ofHours(8L * shift)),
                    operating,
                    480 - operating,
                    actual,
                    ideal,
                    actual * .98,
                    actual));
        }
        return csv.toString();
    }
}
