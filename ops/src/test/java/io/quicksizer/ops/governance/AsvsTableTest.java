package io.quicksizer.ops.governance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AsvsTableTest {

    private final AsvsTable table = AsvsTable.of(Checkout.text("docs/asvs.md"));

    @Test
    void every_requirement_of_level_1_and_2_has_one_row() {
        var required = Checkout.text("ops/governance/asvs-5.0.0.txt")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();

        assertThat(required).hasSize(253);
        assertThat(table.rows()).extracting(row -> row.id() + " " + row.level()).containsExactlyElementsOf(required);
    }

    @Test
    void what_is_met_is_met_by_a_class_a_file_or_a_setting_that_exists() {
        assertThat(table.unproven(evidence()::contains)).isEmpty();
    }

    @Test
    void the_summary_counts_the_rows() {
        assertThat(table.text().lines()).containsSubsequence(table.summary());
    }

    @Test
    void a_claim_without_a_name_or_with_a_wrong_one_is_found() {
        var claims = AsvsTable.of("""
                | V1.1.1 | 2 | decoding once | met | we are careful |
                | V1.1.2 | 2 | escaping last | met | `NoSuchTest` and `PagesTest` |
                | V1.2.1 | 1 | escaping by place | open | nothing yet |
                """);

        assertThat(claims.unproven(Set.of("PagesTest")::contains))
                .containsExactly(
                        "V1.1.1 is met by nothing that has a name", "V1.1.2 names NoSuchTest, which does not exist");
        assertThat(claims.summary())
                .isEqualTo(List.of("| 1 | 0 | 0 | 1 | 1 |", "| 2 | 2 | 0 | 0 | 2 |", "| both | 2 | 0 | 1 | 3 |"));
    }

    /** Paths, names of files, names of classes, and the settings of the two applications. */
    private static Set<String> evidence() {
        var names = new HashSet<String>();
        for (var file : Checkout.files()) {
            names.add(file);
            var name = file.substring(file.lastIndexOf('/') + 1);
            names.add(name);
            if (name.endsWith(".java")) {
                names.add(name.substring(0, name.length() - ".java".length()));
            }
            if (file.endsWith("src/main/resources/application.yml")) {
                Checkout.yamls(file).forEach(settings -> flatten("", settings, names));
            }
        }
        return names;
    }

    private static void flatten(String prefix, JsonNode settings, Collection<String> names) {
        settings.fields().forEachRemaining(setting -> {
            var name = prefix + setting.getKey();
            names.add(name);
            flatten(name + ".", setting.getValue(), names);
        });
    }
}
