package io.quicksizer.ops.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class UsageSamplerTest {

    @Test
    void memory_and_processor_time_of_a_living_process_are_measured() {
        Assumptions.assumeTrue(Files.isReadable(Path.of("/proc/self/smaps_rollup")), "figures come from /proc");
        var sampler = new UsageSampler();
        sampler.watch("self", ProcessHandle.current().pid());

        sampler.sample();

        var usage = sampler.usage().get("self");
        assertThat(usage.peakMemoryBytes()).isGreaterThan(20_000_000).isLessThanOrEqualTo(sampler.peakTotal());
        assertThat(usage.cpuSeconds()).isPositive();
    }

    @Test
    void a_process_that_has_ended_keeps_the_figures_it_had() {
        var sampler = new UsageSampler();
        sampler.watch("gone", Long.MAX_VALUE);

        sampler.sample();

        assertThat(sampler.usage()).containsEntry("gone", Usage.NONE);
    }
}
