package org.steelfactory.web.frame;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.steelfactory.access.Role;

/**
 * A page as the browser knows it: an address, the view behind it, and who may open it.
 *
 * @param name its key in the message bundle ({@code page.<name>})
 * @param address the path, with parameters in braces: {@code /machines/{id}}
 * @param view the Facelets file that shows it
 * @param roles who may open it; empty means anyone, signed in or not
 * @param group the heading it stands under in the rail; {@code null} where it has no item there
 * @param icon the symbol in {@code icons.svg} beside its name
 * @param fileSenders who may send a file to its address
 * @param maxFileBytes largest file that may be sent there; 0 where {@code IMPORT_MAX_MB} says
 */
public record Screen(
        String name,
        String address,
        String view,
        Set<Role> roles,
        NavigationGroup group,
        String icon,
        Set<Role> fileSenders,
        long maxFileBytes) {

    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    /** A page for anyone, such as the one to sign in on. */
    static Screen open(String name, String address, String view) {
        return new Screen(name, address, view, Set.of(), null, null, Set.of(), 0);
    }

    static Screen of(String name, String address, String view, Set<Role> roles) {
        return new Screen(name, address, view, roles, null, null, Set.of(), 0);
    }

    /** The same page with an item in the rail. */
    Screen listed(NavigationGroup heading, String symbol) {
        return new Screen(name, address, view, roles, heading, symbol, fileSenders, maxFileBytes);
    }

    /** The same page with a form that sends a file; everywhere else files are refused unread. */
    Screen takingFilesFrom(Set<Role> senders) {
        return takingFilesFrom(senders, 0);
    }

    /** The same where such a file is never large. */
    Screen takingFilesFrom(Set<Role> senders, long maxBytes) {
        return new Screen(name, address, view, roles, group, icon, senders, maxBytes);
    }

    public boolean isPublic() {
        return roles.isEmpty();
    }

    public boolean permits(Role role) {
        return isPublic() || roles.contains(role);
    }

    /** Whether the rail has an item for this page that the role sees. */
    public boolean listedFor(Role role) {
        return group != null && group.shownTo(role) && permits(role);
    }

    /** Whether the address has parameters, so that a link needs to know them. */
    public boolean parameterised() {
        return PARAMETER.matcher(address).find();
    }

    /** The values of the address's parameters, or empty where the path isn't this page's. */
    public Optional<Map<String, String>> match(String path) {
        List<String> names = PARAMETER
                .matcher(address)
                .results()
                .map(found -> found.group(1))
                .toList();
        Matcher matcher = Pattern.compile(PARAMETER.matcher(address).replaceAll("([^/]+)"))
                .matcher(path);
        return matcher.matches() ? Optional.of(values(names, matcher)) : Optional.empty();
    }

    private static Map<String, String> values(List<String> names, MatchResult match) {
        return IntStream.range(0, names.size())
                .boxed()
                .collect(Collectors.toMap(names::get, index -> match.group(index + 1)));
    }
}
