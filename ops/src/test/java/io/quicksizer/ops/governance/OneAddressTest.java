package io.quicksizer.ops.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules of the life cycle that are easily copied: each is in one file of the product. */
class OneAddressTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "templates, in SQL ~ template and e?\\.?status ~ db/src/main/java/io/quicksizer/db/engagement/EngagementSql.java",
                "the synthetic journey ~ service:synthetic-probe ~ db/src/main/java/io/quicksizer/db/engagement/Engagement.java",
                "running or approved ~ isRunning\\(\\) (\\|\\||&&) [^;\\n]*APPROVED ~ db/src/main/java/io/quicksizer/db/engagement/EngagementStatus.java",
                "being sized, on a page ~ \"status\\.(DRAFT|CHANGES_REQUESTED)\"[^)] ~"
            })
    void a_rule_is_in_one_file(String rule, String pattern, @Nullable String file) {
        var copied = Pattern.compile(pattern);
        assertThat(Checkout.files())
                .filteredOn(each -> each.matches("(db|workers|web)/src/main/.*\\.(java|ftlh)"))
                .filteredOn(each -> copied.matcher(Checkout.text(each)).find())
                .as(rule)
                .isEqualTo(file == null ? List.of() : List.of(file));
    }
}
