package org.steelfactory.web.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.steelfactory.rules.severity.Severity;
import org.steelfactory.rules.severity.SeverityPolicy;

/**
 * The thresholds of a policy on a line of decision scores, and where a score lies among them. The line begins left of
 * whatever is worst and ends a bit right of where severities begin: it shows what can be missed, not how usual a record
 * could be.
 *
 * @param width of the whole picture, in units of which a letter is about {@value #LETTER} wide
 * @param sections the most severe first; severities that the policy doesn't use have none
 * @param ticks the thresholds between the sections, where there is room for their names
 * @param mark where the score lies
 */
public record ScoreRuler(double width, List<Section> sections, List<Tick> ticks, double mark) {

    /**
     * A severity's part of the line.
     *
     * @param name empty where there is no room for it
     */
    public record Section(Severity severity, double x, double width, String name) {}

    /** @param threshold a decision score */
    public record Tick(double x, double threshold) {}

    static final double LETTER = 7;

    private static final double WIDE = 820;
    private static final double NARROW = 330;
    private static final double SMALL = 100;

    private static final double WORST = -1;
    private static final double BEST = 1;

    /** How much of the line lies beyond the last threshold at either end, by what lies between them. */
    private static final double BEYOND = .3;

    private static final double LEAST_BEYOND = .1;

    /** Letters that a threshold takes, with some air. */
    private static final double LETTERS_OF_TICK = 6;

    /** For desktop and tablet. */
    static ScoreRuler wide(SeverityPolicy policy, double score, Function<Severity, String> names) {
        return of(policy, score, names, WIDE);
    }

    /** For phones. */
    static ScoreRuler narrow(SeverityPolicy policy, double score, Function<Severity, String> names) {
        return of(policy, score, names, NARROW);
    }

    /** For a cell of a table; it has room for no names, so that the score has to stand beside it. */
    static ScoreRuler small(SeverityPolicy policy, double score) {
        return of(policy, score, severity -> "", SMALL);
    }

    private static ScoreRuler of(SeverityPolicy policy, double score, Function<Severity, String> names, double width) {
        List<Severity> used = policy.used();
        double worst = used.size() < 2 ? policy.low() : policy.threshold(used.get(0));
        double beyond = Math.max(LEAST_BEYOND, BEYOND * (policy.low() - worst));
        double from = Math.max(WORST, Math.min(worst, score) - beyond);
        double to = Math.min(BEST, Math.max(policy.low(), score) + beyond);
        double unit = width / (to - from);
        List<Section> sections = new ArrayList<>();
        List<Tick> ticks = new ArrayList<>();
        for (Severity severity : used) {
            double begins = Math.max(from, policy.from(severity));
            double ends = severity == Severity.NONE ? to : policy.threshold(severity);
            double room = (ends - begins) * unit;
            String name = names.apply(severity);
            boolean fits = name.length() * LETTER <= room;
            sections.add(new Section(severity, (begins - from) * unit, room, fits ? name : ""));
            double x = (ends - from) * unit;
            boolean free = ticks.isEmpty() || x - ticks.get(ticks.size() - 1).x() >= LETTERS_OF_TICK * LETTER;
            if (severity != Severity.NONE && free) {
                ticks.add(new Tick(x, ends));
            }
        }
        return new ScoreRuler(width, sections, ticks, (score - from) * unit);
    }
}
