package io.quicksizer.ops.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.ops.testing.Runbook;
import io.quicksizer.ops.testing.Runbook.Command;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests of the runbooks that need no stack; {@code ops/chaos} and {@code ops/drill} follow them on one. */
class RunbooksAreFollowedTest {

    @Test
    void every_page_is_followed_while_its_fault_lasts() {
        var followed = Stream.concat(
                        Trials.all().stream().flatMap(trial -> trial.runbooks().stream()),
                        Stream.of("apart")) // followed by the drill
                .distinct();
        assertThat(Runbook.all()).extracting(Runbook::name).containsExactlyInAnyOrderElementsOf(followed.toList());
    }

    @Test
    void every_command_can_be_copied_into_a_shell() throws IOException, InterruptedException {
        for (var page : Runbook.all()) {
            assertThat(page.checks()).as(page.name()).isNotEmpty();
            for (Command command : Stream.concat(page.checks().stream(), page.actions().stream())
                    .toList()) {
                var shell = new ProcessBuilder(List.of("bash", "-n", "-c", command.text()))
                        .redirectErrorStream(true)
                        .start();
                String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(shell.waitFor())
                        .as("%s: %s%n%s", page.name(), command.text(), said)
                        .isZero();
            }
        }
    }
}
