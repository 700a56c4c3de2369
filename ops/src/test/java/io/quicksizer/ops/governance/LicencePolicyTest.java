package io.quicksizer.ops.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quicksizer.ops.governance.BillOfMaterials.Component;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LicencePolicyTest {

    private final LicencePolicy policy =
            new LicencePolicy(Set.of("MIT"), Map.of("org.example:fonts", List.of("OFL-1.1")));

    @Test
    void one_allowed_licence_of_several_is_enough() {
        assertThat(objections(library("tool", "GPL-3.0-only", "MIT"))).isEmpty();
    }

    @Test
    void a_licence_that_is_not_on_the_list_is_refused() {
        assertThat(objections(library("tool", "AGPL-3.0-only")))
                .containsExactly("org.example:tool 1: AGPL-3.0-only is not allowed");
    }

    @Test
    void a_library_without_a_licence_is_refused() {
        assertThat(objections(library("tool"))).containsExactly("org.example:tool 1: no licence is not allowed");
    }

    @Test
    void a_library_allowed_by_name_is_refused_once_its_licence_changes() {
        assertThat(policy.objections(bill(library("fonts", "Proprietary"))))
                .containsExactly("org.example:fonts 1: Proprietary is not allowed");
    }

    @Test
    void a_permission_that_nobody_needs_is_reported() {
        assertThat(policy.objections(bill(library("tool", "MIT"))))
                .containsExactly("org.example:fonts: allowed by name, but no longer shipped");
    }

    @Test
    void a_permission_without_a_reason_is_no_permission() throws Exception {
        var file = new ObjectMapper().readTree("{\"allowed\":[{\"licence\":\"MIT\"}]}");

        assertThatThrownBy(() -> LicencePolicy.read(file)).hasMessageContaining("'why'");
    }

    private List<String> objections(Component library) {
        return policy.objections(bill(library, library("fonts", "OFL-1.1")));
    }

    private static BillOfMaterials bill(Component... libraries) {
        return new BillOfMaterials(List.of(libraries));
    }

    private static Component library(String name, String... licences) {
        return new Component("org.example", name, "1", "", List.of(licences), true);
    }
}
