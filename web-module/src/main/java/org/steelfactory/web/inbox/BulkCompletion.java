package org.steelfactory.web.inbox;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Locale;
import org.steelfactory.inbox.TaskAnswer;
import org.steelfactory.inbox.Tasks;
import org.steelfactory.shared.BusinessException;

/** Completes several tasks in the same way, each in a transaction of its own: one that is refused stops no other. */
@Dependent
class BulkCompletion {

    @EJB
    private Tasks tasks;

    BulkResultView complete(List<String> ids, TaskAnswer answer, Locale language) {
        return BulkResultView.of(ids.stream()
                .distinct()
                .map(id -> complete(id, answer, language))
                .toList());
    }

    private BulkResultView.Result complete(String id, TaskAnswer answer, Locale language) {
        try {
            tasks.complete(id, answer);
            return new BulkResultView.Result(id, true, null);
        } catch (BusinessException e) {
            return new BulkResultView.Result(id, false, RefusalText.of(e, language));
        }
    }
}
