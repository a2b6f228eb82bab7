package org.steelfactory.demo.generator;

import java.util.List;

/** The kinds of machine in the works, and how each of them behaves when nothing is wrong. */
public enum MachineType {
    BLAST_FURNACE(
            "BF", 2, new Pace(330, .05), new Stops(.35, 18, .8), new Yield(.955, .018, .006), new Upkeep(84, 300)),
    BOF_CONVERTER("BOF", 3, new Pace(250, .05), new Stops(1.2, 9, .7), new Yield(.90, .035, .010), new Upkeep(42, 180)),
    CASTER("CC", 3, new Pace(220, .06), new Stops(.9, 12, .8), new Yield(.92, .030, .014), new Upkeep(30, 210)),
    HOT_STRIP_MILL("HSM", 1, new Pace(430, 0), new Stops(2.2, 7, .7), new Yield(.88, .040, .018), new Upkeep(9, 60)),
    COLD_MILL("CM", 2, new Pace(140, .08), new Stops(1.6, 8, .7), new Yield(.87, .040, .022), new Upkeep(21, 120)),
    GALVANIZING("GAL", 2, new Pace(70, .08), new Stops(1.0, 10, .7), new Yield(.90, .035, .028), new Upkeep(42, 240));

    private final String prefix;
    private final int machines;
    private final Pace pace;
    private final Stops stops;
    private final Yield yield;
    private final Upkeep upkeep;

    MachineType(String prefix, int machines, Pace pace, Stops stops, Yield yield, Upkeep upkeep) {
        this.prefix = prefix;
        this.machines = machines;
        this.pace = pace;
        this.stops = stops;
        this.yield = yield;
        this.upkeep = upkeep;
    }

    /** What the names of such machines begin with, as in {@code BOF-2}. */
    String prefix() {
        return prefix;
    }

    /** How many the works has. */
    int machines() {
        return machines;
    }

    Pace pace() {
        return pace;
    }

    Stops stops() {
        return stops;
    }

    Yield yield() {
        return yield;
    }

    Upkeep upkeep() {
        return upkeep;
    }

    /** What such a machine makes, from the plainest on. */
    List<String> products() {
        return switch (this) {
            case BLAST_FURNACE -> List.of("Hot metal", "Foundry iron");
            case BOF_CONVERTER -> List.of("Structural steel S355", "Deep-drawing steel DC04", "Line-pipe steel X70");
            case CASTER -> List.of("Slab 230 mm", "Slab 250 mm");
            case HOT_STRIP_MILL -> List.of("Hot strip 2.0 mm", "Hot strip 3.5 mm", "Hot strip 6.0 mm");
            case COLD_MILL -> List.of("Cold strip 0.8 mm", "Cold strip 1.2 mm");
            case GALVANIZING -> List.of("Galvanized strip Z100", "Galvanized strip Z275");
        };
    }

    /**
     * @param idealRate tonnes in an hour of operation at the ideal pace
     * @param spread machines of the type differ from that by up to this share
     */
    record Pace(double idealRate, double spread) {}

    /**
     * Unplanned stops.
     *
     * @param inAShift how many to expect
     * @param medianMin median length, minutes
     * @param sigma spread of the length's logarithm
     */
    record Stops(double inAShift, double medianMin, double sigma) {}

    /**
     * @param performance mean of actual by ideal output
     * @param deviation its standard deviation
     * @param scrap median share of what isn't good
     */
    record Yield(double performance, double deviation, double scrap) {}

    /**
     * Planned maintenance.
     *
     * @param everyShifts from one to the next
     * @param medianMin median length, minutes
     */
    record Upkeep(int everyShifts, double medianMin) {}
}
