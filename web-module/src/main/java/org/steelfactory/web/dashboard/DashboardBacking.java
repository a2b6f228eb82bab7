package org.steelfactory.web.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.steelfactory.web.frame.Screen;
import org.steelfactory.web.frame.Viewer;

/** The start page: what the viewer can open from here. */
@Named
@RequestScoped
public class DashboardBacking {

    @Inject
    private Viewer viewer;

    /** The viewer's pages, this one left out. */
    public List<Screen> getTiles() {
        return viewer.getPages().stream()
                .filter(page -> !page.name().equals("dashboard"))
                .toList();
    }
}
