package org.steelfactory.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;

/** What waits on which page, for the navigation; each is counted once in a request. */
@Named
@RequestScoped
public class RailCounts {

    @Inject
    @Any
    Instance<RailCount> all;

    private final Map<String, Long> counted = new HashMap<>();

    /** @param page name of the page; 0 where nothing waits on it */
    public long of(String page) {
        return counted.computeIfAbsent(page, name -> all.stream()
                .filter(each -> each.page().equals(name))
                .mapToLong(RailCount::count)
                .sum());
    }
}
