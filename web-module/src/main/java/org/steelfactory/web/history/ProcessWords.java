package org.steelfactory.web.history;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.regex.Pattern;
import org.steelfactory.history.Performer;
import org.steelfactory.history.ProcessComment;
import org.steelfactory.history.ProcessContent;
import org.steelfactory.history.ProcessStep;
import org.steelfactory.history.StepState;
import org.steelfactory.web.frame.Format;
import org.steelfactory.web.frame.Texts;
import org.steelfactory.web.history.StepView.NamedValue;

/** What an instance did, in words: names of variables, kinds of steps, who did them and what came of it. */
@RequestScoped
public class ProcessWords {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z]+(_[A-Z0-9]+)*");

    @Inject
    Texts texts;

    @Inject
    Format format;

    StepView step(ProcessStep step, ProcessContent content) {
        List<NamedValue> results = step.results().entrySet().stream()
                .map(result -> new NamedValue(variable(result.getKey()), value(result.getValue())))
                .toList();
        return new StepView(
                step,
                who(step.by()),
                step.by().kind() == Performer.Kind.PERSON,
                outcome(step, results, content),
                marks(step),
                kind(step.type()),
                results);
    }

    /** A variable's name: its own text where it has one, else its words. */
    String variable(String name) {
        return known("process.variable." + name, words(name));
    }

    /** A variable's value: times as the plant tells them, yes and no, constants in small letters. */
    String value(String value) {
        if (value == null || value.isEmpty()) {
            return Format.MISSING;
        }
        if (value.equals("true") || value.equals("false")) {
            return texts.of("process." + value);
        }
        if (CONSTANT.matcher(value).matches() && value.length() > 1) {
            return value.toLowerCase(Locale.ROOT).replace('_', ' ');
        }
        try {
            return format.second(Instant.parse(value));
        } catch (DateTimeParseException e) {
            return value;
        }
    }

    private String who(Performer by) {
        return switch (by.kind()) {
            case PERSON -> by.name();
            case NODE -> texts.of("process.node", by.name());
            case TIMER -> texts.of("process.timer");
            case NOBODY -> "";
        };
    }

    private String outcome(ProcessStep step, List<NamedValue> results, ProcessContent content) {
        List<String> parts = new ArrayList<>();
        if (step.failures() > 0) {
            parts.add(texts.of("process.failures", step.failures()));
        }
        results.forEach(result -> parts.add(result.name() + ": " + result.value()));
        content.comments().stream()
                .filter(comment -> saidAt(step, comment))
                .map(comment -> "“" + comment.text() + "”")
                .forEach(parts::add);
        if (step.task() != null && step.endedAt() == null && step.by().kind() == Performer.Kind.NOBODY) {
            parts.add(texts.of("process.waitsFor", String.join(", ", step.task().groups())));
        }
        return String.join("; ", parts);
    }

    /** Comments are about a task; one that comes several times has those that were said meanwhile. */
    private static boolean saidAt(ProcessStep step, ProcessComment comment) {
        return step.activity().equals(comment.activity())
                && !comment.at().isBefore(step.startedAt())
                && (step.endedAt() == null || !comment.at().isAfter(step.endedAt()));
    }

    private static String marks(ProcessStep step) {
        List<String> marks = new ArrayList<>();
        marks.add(
                switch (step.state()) {
                    case UNDER_WAY, RETRYING -> "running";
                    case GIVEN_UP -> "failed";
                    case CANCELLED -> "cancelled";
                    case DONE -> "taken";
                });
        if (step.failures() > 0 && step.state() != StepState.GIVEN_UP) {
            marks.add("retried");
        }
        if (step.type().toLowerCase(Locale.ROOT).contains("timer")) {
            marks.add("timed");
        }
        return String.join(" ", marks);
    }

    private String kind(String type) {
        return known("process.kind." + type, words(type));
    }

    private String known(String key, String otherwise) {
        try {
            return texts.of(key);
        } catch (MissingResourceException e) {
            return otherwise;
        }
    }

    /** {@code moreAnomalies} as “More anomalies”. */
    private static String words(String name) {
        String spaced = BETWEEN_WORDS.matcher(name).replaceAll(" ").toLowerCase(Locale.ROOT);
        return spaced.isEmpty() ? name : spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }
}
