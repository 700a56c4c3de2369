package io.quicksizer.ops.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The units of systemd for commands on a schedule. */
class ScheduledUnitsTest {
    private static final String UNITS = "ops/systemd/";

    @TempDir
    private Path folder;

    @Test
    void systemd_understands_every_unit() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/systemd-analyze")), "systemd-analyze is not installed");
        for (String unit : units()) {
            Path copy = folder.resolve(unit.substring(UNITS.length()));
            Files.createDirectories(copy.getParent());
            Files.writeString(
                    copy,
                    Checkout.text(unit)
                            .replace("/opt/quicksizer/ops/", Checkout.root() + "/ops/")
                            .replace("/usr/bin/docker", "/bin/true"));
        }
        assertThat(units()).hasSizeGreaterThanOrEqualTo(10);
        assertThat(verdict(folder)).isEmpty();
        assertThat(verdict(folder.resolve("compose"))).isEmpty();
    }

    private static String verdict(Path folder) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("systemd-analyze", "verify"));
        try (Stream<Path> files = Files.list(folder)) {
            files.map(Path::toString)
                    .filter(name -> name.endsWith(".service") || name.endsWith(".timer"))
                    .forEach(words::add);
        }
        var process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String ofThese =
                said.lines().filter(line -> line.contains("quicksizer")).collect(Collectors.joining("\n"));
        return process.waitFor() == 0 ? ofThese : "failed: " + said;
    }

    @Test
    void every_timer_starts_a_service_and_every_service_is_confined_by_the_drop_in() {
        assertThat(units())
                .filteredOn(unit -> unit.endsWith(".timer"))
                .hasSize(4)
                .allSatisfy(timer -> {
                    assertThat(units()).contains(timer.replace(".timer", ".service"));
                    assertThat(Checkout.text(timer))
                            .contains("\nOnCalendar=", "Persistent=yes", "WantedBy=timers.target");
                });
        assertThat(units()).filteredOn(unit -> unit.endsWith(".service")).allSatisfy(service -> {
            assertThat(Path.of(service).getFileName().toString()).startsWith("quicksizer-ops-");
            assertThat(Checkout.text(service).contains("\nUser=")).isNotEqualTo(service.contains("/compose/"));
        });
        assertThat(Checkout.text(UNITS + "quicksizer-ops-.service.d/hardening.conf"))
                .contains("NoNewPrivileges=yes", "ProtectSystem=strict", "CapabilityBoundingSet=\n");
    }

    private static List<String> units() {
        return Checkout.files().stream().filter(file -> file.startsWith(UNITS)).toList();
    }
}
