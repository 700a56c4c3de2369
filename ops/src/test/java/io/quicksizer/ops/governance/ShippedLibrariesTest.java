package io.quicksizer.ops.governance;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.ops.governance.BillOfMaterials.Component;
import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Looks at what the build has made: the bill of materials at the root and the two applications. */
class ShippedLibrariesTest {

    private final BillOfMaterials bill = BillOfMaterials.read(Checkout.file("target/bom.json"));

    @ParameterizedTest
    @ValueSource(strings = {"web", "workers"})
    void every_library_inside_an_application_is_in_the_bill(String module) {
        var listed = bill.components().stream().map(Component::file).collect(Collectors.toSet());

        assertThat(Application.of(module).libraries()).hasSizeGreaterThan(50).isSubsetOf(listed);
    }

    @Test
    void every_library_in_the_bill_can_be_recognised_by_its_hash() {
        assertThat(bill.components()).hasSizeGreaterThan(100).allMatch(Component::hashed);
    }

    @Test
    void the_bill_is_the_same_for_the_same_sources() {
        assertThat(Checkout.text("target/bom.json")).doesNotContain("\"serialNumber\"", "\"timestamp\"");
    }

    @Test
    void every_library_has_a_licence_that_may_be_shipped() {
        var policy = LicencePolicy.read(Checkout.yaml("ops/governance/licences.yaml"));

        assertThat(policy.objections(bill)).isEmpty();
    }

    @Test
    void the_notice_names_every_library_with_its_licence() throws IOException {
        var notice = Files.writeString(Checkout.file("target/THIRD-PARTY.md"), ThirdPartyNotice.of(bill));

        assertThat(Files.readAllLines(notice))
                .hasSizeGreaterThan(bill.components().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"web", "workers"})
    void neither_tests_nor_secrets_nor_history_are_inside_an_application(String module) {
        assertThat(Application.of(module).entries())
                .noneMatch(entry -> entry.endsWith("Test.class"))
                .noneMatch(entry -> entry.matches(".*\\.(pem|key|p12|jks|keystore|env)"))
                .noneMatch(entry -> entry.contains("/.git/") || entry.startsWith(".git"));
    }
}
