package org.steelfactory.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The search of the top bar: finds pages by their names. */
@Named
@RequestScoped
public class SearchBacking {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Viewer viewer;

    @Inject
    private Texts texts;

    /** What was typed; empty where nothing was. */
    public String getQuery() {
        return Optional.ofNullable(request.getParameter("q")).map(String::strip).orElse("");
    }

    /** The viewer's pages whose names contain what was typed. */
    public List<Screen> getFound() {
        String query = getQuery().toLowerCase(Locale.ROOT);
        return viewer.getPages().stream()
                .filter(page ->
                        texts.of("page." + page.name()).toLowerCase(Locale.ROOT).contains(query))
                .toList();
    }

    /** Opens the page at once where only one fits. */
    public void goToOnlyOne() throws IOException {
        List<Screen> found = getFound();
        if (found.size() == 1) {
            FacesContext context = FacesContext.getCurrentInstance();
            context.getExternalContext()
                    .redirect(request.getContextPath() + found.get(0).address());
        }
    }
}
