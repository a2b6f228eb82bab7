package org.steelfactory.report.pdf;

import java.awt.Color;
import java.util.List;

/** Colours of print: the screens' light theme. None of them says anything alone. */
final class Ink {

    static final Color TEXT = new Color(0x17202a);
    static final Color SECOND = new Color(0x44505d);
    static final Color THIRD = new Color(0x59656f);
    static final Color LINE = new Color(0xd9dfe5);
    static final Color LINE_STRONG = new Color(0x7c8793);

    private static final List<Color> SERIES = List.of(
            TEXT, new Color(0x0072b2), new Color(0xc85a00), new Color(0x008060), new Color(0x7a2f73), LINE_STRONG);

    private Ink() {}

    /** @param number of the series, from 1, as in the token {@code --sf-series-1} */
    static Color series(int number) {
        return SERIES.get(number - 1);
    }
}
