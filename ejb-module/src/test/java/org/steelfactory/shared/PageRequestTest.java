package org.steelfactory.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageRequestTest {

    private static final List<String> SORTABLE = List.of("id", "name");

    @Test
    void aPageBeyondWhatStoresCountStillHasAnOffset() {
        assertThat(PageRequest.of(Integer.MAX_VALUE, PageRequest.MAX_SIZE).offset())
                .isEqualTo(Integer.MAX_VALUE);
    }

    @ParameterizedTest
    @CsvSource({"-1, 50", "0, 0", "0, 501"})
    void refusesPagesThatNoListHas(int page, int size) {
        assertThatThrownBy(() -> PageRequest.of(page, size)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void readsFieldAndDirectionOfTheSort() {
        PageRequest descending = new PageRequest(0, 50, "-name");

        assertThat(descending.requireSortable(SORTABLE)).hasValue("name");
        assertThat(descending.descending()).isTrue();
        assertThat(new PageRequest(0, 50, "name").descending()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", ","})
    void keepsTheListsOwnOrderWhereNoSortIsGiven(String sort) {
        assertThat(new PageRequest(0, 50, sort).requireSortable(SORTABLE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"secret", "-secret", "-"})
    void refusesAFieldThatTheListCantBeSortedBy(String sort) {
        PageRequest request = new PageRequest(0, 50, sort);

        assertThatThrownBy(() -> request.requireSortable(SORTABLE))
                .isInstanceOfSatisfying(InvalidInputException.class, refusal -> assertThat(refusal.errors())
                        .extracting(InvalidInputException.FieldError::code)
                        .containsExactly("UNKNOWN_FIELD"));
    }

    @ParameterizedTest
    @CsvSource({"index, true", "-index, false", ", false"})
    void turnsAListOfOneOrderRound(String sort, boolean oldestFirst) {
        assertThat(new PageRequest(0, 50, sort).oldestFirst("index")).isEqualTo(oldestFirst);
    }
}
