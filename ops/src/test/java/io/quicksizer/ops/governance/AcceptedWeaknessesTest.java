package io.quicksizer.ops.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AcceptedWeaknessesTest {

    @Test
    void a_weakness_is_borne_for_a_reason_and_for_a_while() {
        var accepted = Checkout.yaml(".github/accepted-vulnerabilities.trivyignore.yaml")
                .path("vulnerabilities");

        assertThat(accepted.isArray()).isTrue();
        assertThat(accepted).allSatisfy(weakness -> {
            assertThat(weakness.path("id").asText()).matches("(CVE|GHSA)-.+");
            assertThat(weakness.path("statement").asText()).hasSizeGreaterThan(20);
            assertThat(LocalDate.parse(weakness.path("expired_at").asText())).isNotNull();
        });
    }
}
