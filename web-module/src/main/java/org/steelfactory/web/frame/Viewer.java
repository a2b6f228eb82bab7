package org.steelfactory.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.steelfactory.access.Role;

/** Who looks at the page, and what the frame around it shows them. */
@Named
@RequestScoped
public class Viewer {

    /** What the bottom bar of a phone has room for beside “More”. */
    private static final List<String> PHONE_PAGES = List.of("dashboard", "alerts", "tasks", "anomalies");

    @Inject
    private HttpServletRequest request;

    public boolean isSignedIn() {
        return request.getUserPrincipal() != null;
    }

    /** The user name; empty when nobody is signed in. */
    public String getName() {
        return Optional.ofNullable(request.getUserPrincipal())
                .map(Principal::getName)
                .orElse("");
    }

    /** One or two letters for the user's badge. */
    public String getInitials() {
        return Arrays.stream(getName().split("[^\\p{L}\\p{N}]+"))
                .filter(part -> !part.isEmpty())
                .limit(2)
                .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    public Optional<Role> role() {
        return Arrays.stream(Role.values())
                .filter(role -> request.isUserInRole(role.name()))
                .findFirst();
    }

    /** Whether the viewer may manage machines, batches, users and the like. */
    public boolean isAdministrator() {
        return role().filter(Role.ADMIN::equals).isPresent();
    }

    /** Whether the viewer may record what the machines did, change and import it. */
    public boolean isRecorder() {
        return role().filter(role -> role != Role.AUDITOR).isPresent();
    }

    /** The role's name, for the message bundle; empty when nobody is signed in. */
    public String getRoleName() {
        return role().map(Role::name).orElse("");
    }

    /** The rail: headings and the pages under each that this user may open. */
    public Map<NavigationGroup, List<Screen>> getNavigation() {
        return role().map(Viewer::navigation).orElseGet(Map::of);
    }

    /** Every page that this user finds in the rail, in its order. */
    public List<Screen> getPages() {
        return getNavigation().values().stream().flatMap(List::stream).toList();
    }

    /**
     * The address for a link to a page, parameters and all; {@code null}, which links nothing, where there is no such page or this user may
     * not open it.
     */
    public String link(String path) {
        return role().flatMap(role -> Pages.at(path.replaceFirst("\\?.*", ""))
                        .filter(visit -> visit.screen().permits(role)))
                .map(visit -> request.getContextPath() + path)
                .orElse(null);
    }

    /** The same by the name of a thing, such as {@code anomaly-312}. */
    public String linkTo(String subject) {
        return Subjects.address(subject).map(this::link).orElse(null);
    }

    /** The pages in the bottom bar of a phone. */
    public List<Screen> getPhonePages() {
        return PHONE_PAGES.stream()
                .flatMap(name -> getPages().stream().filter(page -> page.name().equals(name)))
                .toList();
    }

    private static Map<NavigationGroup, List<Screen>> navigation(Role role) {
        return Pages.all().stream()
                .filter(screen -> screen.listedFor(role))
                .collect(Collectors.groupingBy(
                        Screen::group, () -> new EnumMap<>(NavigationGroup.class), Collectors.toList()));
    }
}
