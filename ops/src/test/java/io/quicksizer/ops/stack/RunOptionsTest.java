package io.quicksizer.ops.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

class RunOptionsTest {

    private static final Checkout CHECKOUT = new Checkout(Path.of("/checkout"), List.of("mvn"), false);

    @Test
    void without_options_every_part_is_started_at_its_usual_port() {
        var choices = choices();

        assertThat(choices.parts()).containsExactlyInAnyOrder(Part.values());
        assertThat(choices.ports().number(Port.WEB)).isEqualTo(8090);
        assertThat(choices.data()).isEqualTo(Path.of("/checkout/.quicksizer"));
        assertThat(choices.out()).isEqualTo(Path.of("/checkout/out"));
        assertThat(choices.once()).isFalse();
        assertThat(choices.reset()).isFalse();
    }

    @Test
    void db_is_another_name_for_postgres() {
        assertThat(choices("--only", "engine,db").parts()).containsExactlyInAnyOrder(Part.ENGINE, Part.POSTGRES);
    }

    @Test
    void an_offset_moves_every_port_and_a_named_port_stays_where_it_was_put() {
        var ports = choices("--port-offset", "100", "--port", "web=9999").ports();

        assertThat(ports.number(Port.WEB)).isEqualTo(9999);
        assertThat(ports.number(Port.SEARCH)).isEqualTo(9300);
        assertThat(ports.number(Port.SEARCH_TRANSPORT)).isEqualTo(9400);
        assertThat(ports.http(Port.ENGINE_REST)).isEqualTo("http://127.0.0.1:8180");
    }

    @Test
    void an_unknown_part_is_answered_with_the_parts_there_are() {
        assertThatThrownBy(() -> choices("--only", "database"))
                .isInstanceOf(ParameterException.class)
                .hasMessage("There is no part database; there are postgres, search, engine, tasklist, workers, web.");
    }

    @Test
    void an_unknown_port_is_answered_with_the_ports_there_are() {
        assertThatThrownBy(() -> choices("--port", "portal=1"))
                .hasMessageStartingWith("There is no port portal; there are postgres, search,");
    }

    @Test
    void a_port_that_two_parts_would_share_is_refused() {
        assertThatThrownBy(() -> choices("--port", "web=8091"))
                .hasMessageContaining("8091 would be used twice")
                .hasMessageContaining("web");
    }

    @Test
    void a_port_beyond_the_last_one_is_refused() {
        assertThatThrownBy(() -> choices("--port-offset", "60000")).hasMessageContaining("between 1 and 65535");
    }

    @Test
    void a_journey_through_half_a_stack_is_refused() {
        assertThatThrownBy(() -> choices("--once", "--only", "web"))
                .hasMessage("--once needs every part; leave --only out.");
    }

    @Test
    void a_workbook_that_is_not_there_is_refused_before_anything_starts() {
        assertThatThrownBy(() -> choices("--once", "--workbook", "/no/such.xlsx"))
                .hasMessage("The workbook /no/such.xlsx can't be read.");
    }

    private static StackOptions choices(String... words) {
        var command = new Words();
        new CommandLine(command).parseArgs(words);
        return command.options.choices(CHECKOUT);
    }

    @Command
    private static final class Words {

        @Mixin
        private RunOptions options = new RunOptions();
    }
}
