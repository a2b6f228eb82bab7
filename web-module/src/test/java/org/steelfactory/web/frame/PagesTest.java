package org.steelfactory.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.steelfactory.access.Role;

class PagesTest {

    private static final Path WEBAPP = Path.of("src/main/webapp");

    static List<Screen> pages() {
        return Pages.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageHasAViewATextAndInTheRailAnIcon(Screen page) {
        assertThat(WEBAPP.resolve(page.view().substring(1))).isRegularFile();
        assertThat(MessagesTest.english().containsKey("page." + page.name())).isTrue();
        assertThat(page.group() == null).isEqualTo(page.icon() == null);
    }

    @Test
    void noTwoPagesShareAnAddress() {
        assertThat(Pages.all()).extracting(Screen::address).doesNotHaveDuplicates();
    }

    @Test
    void findsAPageByItsAddressAndByItsView() {
        assertThat(Pages.at("/ledger"))
                .get()
                .extracting(visit -> visit.screen().name())
                .isEqualTo("ledger");
        assertThat(Pages.at("/ledger/")).isEmpty();
        assertThat(Pages.at("/ledger.xhtml")).isEmpty();
        assertThat(Pages.of("/ledger/ledger.xhtml"))
                .get()
                .extracting(Screen::address)
                .isEqualTo("/ledger");
    }

    @Test
    void takesNoPageOfItsOwnForTheIdOfAnother() {
        for (Screen page : Pages.all()) {
            if (!page.parameterised()) {
                assertThat(Pages.at(page.address()))
                        .get()
                        .extracting(Pages.Visit::screen)
                        .isEqualTo(page);
            }
        }
    }

    @Test
    void readsTheParametersOfAnAddress() {
        Screen machine = Screen.of("machine", "/machines/{id}", "/machine/machine.xhtml", EnumSet.allOf(Role.class));

        assertThat(machine.match("/machines/42")).contains(Map.of("id", "42"));
        assertThat(machine.match("/machines")).isEmpty();
        assertThat(machine.match("/machines/42/records")).isEmpty();
    }

    @Test
    void showsInTheRailOnlyWhatTheRoleMayOpen() {
        Screen audit = Screen.of("audit", "/audit", "/audit/audit.xhtml", Set.of(Role.ADMIN, Role.AUDITOR))
                .listed(NavigationGroup.PROVE, "audit");

        assertThat(audit.listedFor(Role.AUDITOR)).isTrue();
        assertThat(audit.listedFor(Role.SUPERVISOR)).isFalse();
        assertThat(Screen.open("login", "/login", "/identity/login.xhtml").listedFor(Role.ADMIN))
                .isFalse();
    }

    @Test
    void mapsAnAddressWithParametersWithAllBelowIt() {
        assertThat(Pages.mappings()).contains("/ledger", "/blockchain").doesNotHaveDuplicates();
    }

    @Test
    void leadsTheOriginalsAddressesToTodays() {
        assertThat(Pages.movedTo("/audit_logs")).contains("/audit");
        assertThat(Pages.movedTo("/audit")).isEmpty();
        assertThat(Pages.movedTo("/tamper_blockchain/7")).contains("/ledger/laboratory?entry=7");
        assertThat(Pages.movedTo("/tamper_blockchain/x")).isEmpty();
    }
}
