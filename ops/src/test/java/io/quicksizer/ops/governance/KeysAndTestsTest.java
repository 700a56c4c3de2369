package io.quicksizer.ops.governance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What no file of the repository may be or contain; {@code ops/secrets} looks deeper. */
class KeysAndTestsTest {

    @Test
    void no_key_and_no_key_store_is_in_the_repository() {
        assertThat(Checkout.files())
                .noneMatch(file -> file.matches("(?i).*\\.(p12|pfx|jks|keystore|key|kdbx)|(.*/)?\\.env(\\..*)?"));
        assertThat(Checkout.files())
                .filteredOn(file -> file.endsWith(".pem"))
                .allSatisfy(file -> assertThat(Checkout.text(file)).doesNotContain("PRIVATE KEY"));
    }

    @Test
    void no_test_is_written_for_a_JUnit_that_does_not_run_here() {
        assertThat(Checkout.files())
                .filteredOn(file -> file.endsWith(".java") && !file.endsWith("KeysAndTestsTest.java"))
                .hasSizeGreaterThan(100)
                .allSatisfy(file -> assertThat(Checkout.text(file))
                        .doesNotContain("import org.junit.Test;", "import junit.framework"));
    }
}
