package org.steelfactory.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.steelfactory.web.frame.AppearanceChosen.Choice;

/**
 * Theme and language of the screens.
 *
 * <p>Both are held in cookies, so that they are there before sign-in and on error pages. The profile keeps them for
 * good: sign-in and the profile page call {@link #apply}, and a choice made in the top bar is told by
 * {@link AppearanceChosen} to whoever stores the profile.
 */
@Named
@RequestScoped
public class Appearance {

    private static final String THEME = "STEEL_THEME";
    private static final String LANGUAGE = "STEEL_LANGUAGE";
    private static final Duration KEPT = Duration.ofDays(365);

    @Inject
    private HttpServletRequest request;

    @Inject
    private Event<AppearanceChosen> chosen;

    private Theme theme;
    private Locale locale;

    public Theme getTheme() {
        if (theme == null) {
            theme = Theme.named(cookie(THEME).orElse(""));
        }
        return theme;
    }

    public Locale getLocale() {
        if (locale == null) {
            locale = Languages.named(cookie(LANGUAGE).orElse(request.getLocale().getLanguage()));
        }
        return locale;
    }

    public List<Theme> getThemes() {
        return List.of(Theme.values());
    }

    public List<Locale> getLanguages() {
        return Languages.all();
    }

    /** Shows the screens as the profile says from now on. */
    public void apply(String themeName, String languageCode) {
        theme = Theme.named(themeName);
        locale = Languages.named(languageCode);
        keep(THEME, theme.name());
        keep(LANGUAGE, locale.getLanguage());
    }

    /** The choice of the theme switch. */
    public void choose(Theme wanted) throws IOException {
        apply(wanted.name(), getLocale().getLanguage());
        chosen.fire(new AppearanceChosen(Choice.THEME, wanted.name()));
        showAnew();
    }

    /** The choice of the language switch. */
    public void speak(Locale wanted) throws IOException {
        apply(getTheme().name(), wanted.getLanguage());
        chosen.fire(new AppearanceChosen(Choice.LANGUAGE, getLocale().getLanguage()));
        showAnew();
    }

    /** Asks the browser for the same page again, so that reloading it later doesn't repeat the choice. */
    private void showAnew() throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        String query = request.getParameter("asked");
        external.redirect(PageViewHandler.asked(external).orElse(external.getRequestContextPath() + "/")
                + (query == null || query.isEmpty() ? "" : "?" + query));
    }

    private Optional<String> cookie(String name) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    private void keep(String name, String value) {
        FacesContext.getCurrentInstance()
                .getExternalContext()
                .addResponseCookie(
                        name,
                        value,
                        Map.of(
                                "path",
                                "/",
                                "maxAge",
                                (int) KEPT.toSeconds(),
                                "httpOnly",
                                true,
                                "secure",
                                request.isSecure()));
    }
}
