package org.steelfactory.web.frame;

import jakarta.ws.rs.QueryParam;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.shared.PageRequest;

/** The query parameters {@code page}, {@code size} and {@code sort} that every list of the API takes. */
public class PageParams {

    @QueryParam("page")
    private String page;

    @QueryParam("size")
    private String size;

    @QueryParam("sort")
    private String sort;

    /** @throws InvalidInputException when page or size isn't a number in its range */
    public PageRequest request() {
        return new PageRequest(number("page", page, 0), number("size", size, PageRequest.DEFAULT_SIZE), sort);
    }

    private static int number(String name, String value, int unset) {
        if (value == null) {
            return unset;
        }
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new InvalidInputException(name, "WRONG_TYPE", "A whole number is needed.");
        }
    }
}
