package org.steelfactory.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.steelfactory.shared.NotFoundException;

/**
 * The parameters in the address of a screen, where its filters are kept. What can't be understood counts as not given:
 * an address may have been mistyped or be an old one.
 */
@RequestScoped
public class Query {

    private static final int LAST_PAGE = 1_000_000;

    @Inject
    HttpServletRequest request;

    public Optional<String> text(String name) {
        return Optional.ofNullable(request.getParameter(name))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    /** Every value of a parameter that may be given several times. */
    public List<String> texts(String name) {
        return Optional.ofNullable(request.getParameterValues(name))
                .map(List::of)
                .orElse(List.of());
    }

    /** A whole number that isn't negative. */
    public Optional<Long> number(String name) {
        return text(name).filter(text -> text.matches("\\d{1,18}")).map(Long::valueOf);
    }

    /**
     * The id that a screen's own address names.
     *
     * @param unknown message key that says there is no such thing
     * @throws NotFoundException when it isn't a number
     */
    public long id(String unknown) {
        return number("id")
                .orElseThrow(() -> new NotFoundException(unknown, text("id").orElse("")));
    }

    /** A day as {@code 2026-01-31}. */
    public Optional<LocalDate> day(String name) {
        try {
            return text(name)
                    .filter(text -> text.matches("\\d{4}-\\d{2}-\\d{2}"))
                    .map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The number of the list's page, from 0. */
    public int page() {
        return number("page").map(page -> (int) Math.min(page, LAST_PAGE)).orElse(0);
    }

    /** The path with those of the parameters that are given, ending so that another one can follow. */
    public String address(String path, String... names) {
        return Arrays.stream(names)
                .filter(name -> text(name).isPresent())
                .map(name -> name + "=" + URLEncoder.encode(text(name).orElseThrow(), StandardCharsets.UTF_8) + "&")
                .collect(Collectors.joining("", path + "?", ""));
    }
}
