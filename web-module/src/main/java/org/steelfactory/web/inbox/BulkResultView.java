package org.steelfactory.web.inbox;

import java.util.List;

/** What became of several tasks, in the order in which they were named. */
public record BulkResultView(int completed, int refused, List<Result> results) {

    /**
     * What became of one of them.
     *
     * @param reason why it was refused; {@code null} where it wasn't
     */
    public record Result(String task, boolean completed, String reason) {}

    static BulkResultView of(List<Result> results) {
        int completed = (int) results.stream().filter(Result::completed).count();
        return new BulkResultView(completed, results.size() - completed, results);
    }
}
