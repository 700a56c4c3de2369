package io.quicksizer.ops.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** {@code -Dquicksizer.docs.write=true} writes the table into docs/where-is.md. */
class PackageIndexTest {
    private static final String PAGE = "docs/where-is.md";
    private static final String BEGIN = "<!-- packages: written by PackageIndexTest -->\n";
    private static final String END = "<!-- end of packages -->\n";

    @Test
    void every_package_says_what_it_is_for() {
        assertThat(PackageIndex.entries())
                .hasSizeGreaterThan(50)
                .allSatisfy(
                        entry -> assertThat(entry.purpose()).as(entry.name()).isNotBlank());
    }

    @Test
    void the_page_lists_every_package_with_its_purpose() throws IOException {
        String page = Checkout.text(PAGE);
        String expected = page.substring(0, page.indexOf(BEGIN) + BEGIN.length())
                + PackageIndex.table()
                + page.substring(page.indexOf(END));
        if (Boolean.getBoolean("quicksizer.docs.write")) {
            Files.writeString(Checkout.file(PAGE), expected);
        }
        assertThat(Checkout.text(PAGE)).isEqualTo(expected);
    }
}
