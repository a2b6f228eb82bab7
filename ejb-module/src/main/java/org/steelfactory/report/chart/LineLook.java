package org.steelfactory.report.chart;

import java.util.List;
import java.util.stream.Collectors;

/** How a line looks: colour, dash and marker all differ, so that a line is known without its colour. */
public enum LineLook {
    OEE(1, 3, Marker.CIRCLE),
    AVAILABILITY(2, 1.75, Marker.SQUARE),
    PERFORMANCE(3, 2, Marker.DIAMOND, 2, 3),
    QUALITY(4, 1.75, Marker.TRIANGLE, 7, 3),
    OTHER(5, 1.75, Marker.CIRCLE, 10, 3, 2, 3),
    /** For comparison, such as the period before. */
    CONTEXT(6, 1.5, Marker.CIRCLE);

    private final int series;
    private final double width;
    private final Marker marker;
    private final List<Integer> dash;

    LineLook(int series, double width, Marker marker, Integer... dash) {
        this.series = series;
        this.width = width;
        this.marker = marker;
        this.dash = List.of(dash);
    }

    /** The number of its colour: the token {@code --sf-series-1} to {@code -6}. */
    public int series() {
        return series;
    }

    /** The stroke's width in the chart's units. */
    public double width() {
        return width;
    }

    public Marker marker() {
        return marker;
    }

    /** Lengths of dash and gap in turn; empty for a solid line. */
    public List<Integer> dash() {
        return dash;
    }

    /** The dash as SVG writes it. */
    public String dashArray() {
        return dash.isEmpty() ? "none" : dash.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    /** The shape at the end of a line, and of a value that stands alone between gaps. */
    public enum Marker {
        CIRCLE("m-3.5,0a3.5,3.5 0 1,0 7,0a3.5,3.5 0 1,0 -7,0z"),
        SQUARE("m-3,-3h6v6h-6z"),
        DIAMOND("m0,-4.2l4.2,4.2l-4.2,4.2l-4.2,-4.2z"),
        TRIANGLE("m0,-4.2l4,7h-8z");

        private final String outline;

        Marker(String outline) {
            this.outline = outline;
        }

        /** Its outline around the current point, as data of an SVG path. */
        public String outline() {
            return outline;
        }
    }
}
