package io.quicksizer.ops.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quicksizer.ops.process.StackFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PreflightTest {

    @Test
    void a_port_in_use_is_reported_with_its_part_and_its_holder() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var plan = PortPlan.of(0, new EnumMap<>(Map.of(Port.WEB, socket.getLocalPort())));

            assertThatThrownBy(() -> Preflight.requirePorts(EnumSet.of(Part.WEB), plan))
                    .isInstanceOf(StackFailure.class)
                    .hasMessageContaining("Port %d (web of Portal)", socket.getLocalPort())
                    .hasMessageContaining("--port-offset");
        }
    }

    @Test
    void every_port_in_use_is_reported_at_once() throws IOException {
        try (var web = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var workers = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var plan = PortPlan.of(
                    0, new EnumMap<>(Map.of(Port.WEB, web.getLocalPort(), Port.WORKERS, workers.getLocalPort())));

            assertThatThrownBy(() -> Preflight.requirePorts(EnumSet.of(Part.WEB, Part.WORKERS), plan))
                    .hasMessageContaining("Port %d (web of Portal)", web.getLocalPort())
                    .hasMessageContaining("Port %d (workers of Workers)", workers.getLocalPort());
        }
    }

    @Test
    void a_port_of_a_part_that_is_not_started_may_be_in_use() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var plan = PortPlan.of(0, new EnumMap<>(Map.of(Port.WEB, socket.getLocalPort())));

            assertThatCode(() -> Preflight.requirePorts(EnumSet.noneOf(Part.class), plan))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void too_little_room_is_reported_with_the_figure_and_what_to_do() {
        assertThatThrownBy(() -> Preflight.requireRoom(Path.of("/data"), (long) (1.5 * (1 << 30))))
                .hasMessage("Only 1.5 GB are free under /data and the stack needs 3; "
                        + "make room, or choose another disk with --data and QUICKSIZER_CACHE.");
    }

    @Test
    void what_chosen_parts_rely_on_and_is_not_chosen_is_reported() {
        assertThat(Preflight.missing(EnumSet.of(Part.ENGINE, Part.WORKERS)))
                .isEqualTo("engine needs search, workers needs postgres");
        assertThat(Preflight.missing(EnumSet.allOf(Part.class))).isEmpty();
    }
}
