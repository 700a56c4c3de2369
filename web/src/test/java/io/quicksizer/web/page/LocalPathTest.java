package io.quicksizer.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a request may ask to be redirected to. */
class LocalPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/engagements",
                "/engagements?q=a%26b&archived=true",
                "/engagements/0192f7c2-6e1a-7c3b-9d54-2b7f1f0a9c11/revisions/1#revision-1",
                "/people?after=j%C3%BCrgen%23EXT%23@example.org"
            })
    void pages_of_the_portal_are_taken(String path) {
        assertThat(LocalPath.of(path)).contains(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "engagements",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "/\n/evil.example",
                "/\r\n/evil.example",
                "/%09/evil.example",
                "/%0a/evil.example",
                "/%2f/evil.example",
                "/%5cevil.example",
                "/a/..//evil.example",
                "/a/../b",
                "/%2e%2e/b",
                "https://evil.example/",
                "https:evil.example",
                "javascript:alert(1)",
                " /engagements",
                "/engagements\u00a0",
                "/\u2028/evil.example",
                "/\uff0fevil.example",
                "/%"
            })
    void everything_that_a_browser_may_read_as_another_place_is_refused(String address) {
        assertThat(LocalPath.of(address)).isEmpty();
    }

    @Test
    void what_is_too_long_or_nothing_is_refused() {
        assertThat(LocalPath.of("/" + "x".repeat(LocalPath.LONGEST))).isEmpty();
        assertThat(LocalPath.of(null)).isEmpty();
    }
}
