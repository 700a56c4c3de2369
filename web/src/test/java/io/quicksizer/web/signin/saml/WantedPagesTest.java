package io.quicksizer.web.signin.saml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WantedPagesTest {
    private static final WantedPages NONE = new WantedPages(List.of());

    @Test
    void each_tab_finds_its_own_page_whatever_another_tab_has_begun() {
        WantedPages pages = read(NONE.with(state(1), "/first?q=1").with(state(2), "/second"));
        assertThat(pages.of(state(1))).contains("/first?q=1");
        assertThat(pages.of(state(2))).contains("/second");
        assertThat(pages.of(state(3))).isEmpty();
    }

    @Test
    void four_tabs_are_remembered_and_a_cookie_is_never_too_long() {
        WantedPages pages = NONE;
        for (int tab = 1; tab <= 6; tab++) {
            pages = read(pages.with(state(tab), "/" + tab));
        }
        assertThat(IntStream.rangeClosed(1, 6).mapToObj(WantedPagesTest::state).map(pages::of))
                .filteredOn(page -> page.isPresent())
                .hasSize(4);
        assertThat(pages.of(state(6))).contains("/6");

        String longest = "/" + "x".repeat(1999);
        WantedPages two = NONE.with(state(1), longest).with(state(2), longest);
        assertThat(two.encoded()).hasSizeLessThan(3_600);
        assertThat(read(two).of(state(2))).contains(longest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "//evil.example.test", "https://evil.example.test/", "/\\evil.example.test"})
    void what_somebody_else_wrote_leads_nowhere_else(String written) {
        assertThat(WantedPages.read(encoded(state(1).substring(0, 16) + written))
                        .of(state(1)))
                .isEmpty();
        assertThat(WantedPages.read(encoded(written)).of(state(1))).isEmpty();
        assertThat(WantedPages.read("a").of(state(1))).isEmpty();
    }

    private static WantedPages read(WantedPages pages) {
        return WantedPages.read(pages.encoded());
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String state(int tab) {
        return String.valueOf(tab).repeat(43) + ".zzz";
    }
}
