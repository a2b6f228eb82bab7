package org.steelfactory.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ThemeRewriterTest {

    private static final TokenTable TOKENS = TokenTable.parse(
            """
            # Comment
            #fff                  color        *          on-accent
            #fff                  *            .dialog    raised
            #fff                  *            *          surface
            #ced4da               *            *          line-strong
            rgb(166.2,213,250.2)  box-shadow   *          outline
            rgba(0,0,0,0)         *            *          keep
            1rem                  font-size    *          body
            """);

    private final ThemeRewriter rewriter = new ThemeRewriter(TOKENS);

    @Test
    void replacesAColourByItsToken() {
        assertThat(rewriter.rewrite(".a{border:1px solid #CED4DA;margin:0}"))
                .isEqualTo(".a{border:1px solid var(--sf-line-strong);margin:0}");
    }

    @Test
    void choosesTheTokenByPropertyAndSelector() {
        assertThat(rewriter.rewrite(".a{color:#fff;background:#fff}.dialog p{background:#fff}"))
                .isEqualTo(".a{color:var(--sf-on-accent);background:var(--sf-surface)}"
                        + ".dialog p{background:var(--sf-raised)}");
    }

    @Test
    void replacesAWholeValueThatIsNoColour() {
        assertThat(rewriter.rewrite(".a{font-size:1rem;padding:1rem}"))
                .isEqualTo(".a{font-size:var(--sf-body);padding:1rem}");
    }

    @Test
    void turnsAFocusRingIntoTheOutlineAndDropsTheRuleThatHidIt() {
        assertThat(rewriter.rewrite(
                        ".a:focus{outline:0 none;outline-offset:0;box-shadow:0 0 0 .2rem rgb(166.2, 213, 250.2)}"))
                .isEqualTo(".a:focus{outline:2px solid var(--sf-focus);outline-offset:2px;box-shadow:none}");
    }

    @Test
    void keepsWhatTheTableSaysToKeep() {
        assertThat(rewriter.rewrite(".a{background:rgba(0, 0, 0, 0)}")).isEqualTo(".a{background:rgba(0, 0, 0, 0)}");
    }

    @Test
    void leavesTheLibrarysVariablesOut() {
        assertThat(rewriter.rewrite(":root{--blue-50:#f5f5f5}.a{margin:0}")).isEqualTo(".a{margin:0}");
    }

    @Test
    void reachesRulesInsideMediaQueries() {
        assertThat(rewriter.rewrite("@media screen{.a{color:#fff}}"))
                .isEqualTo("@media screen{.a{color:var(--sf-on-accent)}}");
    }

    @Test
    void refusesAColourThatTheTableDoesNotKnow() {
        assertThatThrownBy(() -> rewriter.rewrite(".a .b{fill:#123456}"))
                .isInstanceOf(UnknownColourException.class)
                .hasMessageContainingAll("#123456", "fill", ".a .b");
        assertThatThrownBy(() -> rewriter.rewrite(".a{color:white}")).isInstanceOf(UnknownColourException.class);
    }

    @Test
    void changesNothingTheSecondTime() {
        String once = rewriter.rewrite(".a{color:#fff;box-shadow:0 0 0 .2em rgb(166.2,213,250.2)}");

        assertThat(rewriter.rewrite(once)).isEqualTo(once);
    }

    @Test
    void refusesATableLineThatIsNotWhole() {
        assertThatThrownBy(() -> TokenTable.parse("#fff color *"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("#fff color *");
    }
}
