package io.quicksizer.workers.prototype;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

class ImportPrototypeCommandTest {
    private static final List<String> ALL = List.of(
            "--from", "jdbc:postgresql://old/prototype",
            "--from-user", "reader",
            "--workbook", "workbook.xlsx",
            "--as", "admin",
            "--report", "out");

    @Test
    void all_options_but_two_are_required() {
        assertThat(ImportPrototypeCommand.parsed(ALL))
                .hasValueSatisfying(options ->
                        assertThat(options).containsEntry("--as", "admin").doesNotContainKey("--dry-run"));
        for (int option = 0; option < ALL.size(); option += 2) {
            List<String> without = new ArrayList<>(ALL);
            without.subList(option, option + 2).clear();
            assertThat(ImportPrototypeCommand.parsed(without))
                    .as(ALL.get(option))
                    .isEmpty();
        }
    }

    @Test
    void a_dry_run_and_a_file_with_the_password_can_be_added() {
        List<String> more = new ArrayList<>(ALL);
        more.addAll(List.of("--dry-run", "--from-password-file", "secret"));

        assertThat(ImportPrototypeCommand.parsed(more))
                .hasValueSatisfying(options -> assertThat(options).containsKeys("--dry-run", "--from-password-file"));
    }

    @Test
    void a_file_that_can_not_be_read_ends_with_the_code_for_an_import_that_could_not_run(@TempDir Path folder)
            throws IOException {
        Map<String, String> options =
                new HashMap<>(ImportPrototypeCommand.parsed(ALL).orElseThrow());
        options.put("--report", folder.resolve("out").toString());
        options.put("--workbook", folder.resolve("missing.xlsx").toString());
        assertThat(ImportPrototypeCommand.run(options)).isEqualTo(2);

        options.put(
                "--workbook", Files.createFile(folder.resolve("workbook.xlsx")).toString());
        options.put("--from-password-file", folder.resolve("missing.secret").toString());
        assertThat(ImportPrototypeCommand.run(options)).isEqualTo(2);
    }

    @Test
    void it_starts_with_the_settings_of_the_workers() {
        try (TestDatabase database = TestDatabase.fresh();
                ConfigurableApplicationContext context = ImportPrototypeCommand.application()
                        .run(
                                "--spring.datasource.url=" + database.jdbcUrl(),
                                "--spring.datasource.username=" + database.user(),
                                "--spring.datasource.password=" + database.password())) {
            assertThat(context.getBean(ImportingPrototype.class)).isNotNull();
        }
    }

    @Test
    void an_unknown_option_or_one_without_its_value_is_refused() {
        List<String> unknown = new ArrayList<>(ALL);
        unknown.add("--force");
        List<String> valueless = new ArrayList<>(ALL);
        valueless.add("--from-password-file");

        assertThat(ImportPrototypeCommand.parsed(unknown)).isEmpty();
        assertThat(ImportPrototypeCommand.parsed(valueless)).isEmpty();
    }
}
