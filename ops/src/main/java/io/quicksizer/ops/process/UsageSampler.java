package io.quicksizer.ops.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A sampler of memory and processor time of process trees from {@code /proc}; without it, all figures are 0. Memory is
 * the proportional set size, so that PostgreSQL's shared buffers are not counted once for each process.
 */
public final class UsageSampler {

    private static final double TICKS_PER_SECOND = 100;

    private final Map<String, Long> roots = new LinkedHashMap<>();
    private final Map<String, Usage> usage = new LinkedHashMap<>();
    private long peakTotal;

    /** Adds a process and all its descendants to the measurement. */
    public synchronized void watch(String name, long pid) {
        roots.put(name, pid);
        usage.put(name, Usage.NONE);
    }

    /** Takes one sample. */
    public synchronized void sample() {
        long total = 0;
        for (var root : roots.entrySet()) {
            var family = family(root.getValue());
            long memory = family.stream().mapToLong(UsageSampler::memory).sum();
            double cpu = family.stream().mapToDouble(UsageSampler::cpu).sum();
            usage.computeIfPresent(root.getKey(), (name, soFar) -> soFar.and(memory, cpu));
            total += memory;
        }
        peakTotal = Math.max(peakTotal, total);
    }

    /** Returns the figures so far by name, in the order in which they were added. */
    public synchronized Map<String, Usage> usage() {
        return new LinkedHashMap<>(usage);
    }

    /** Returns the peak memory of all parts together, in bytes. */
    public synchronized long peakTotal() {
        return peakTotal;
    }

    private static List<Long> family(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(handle -> Stream.concat(Stream.of(handle), handle.descendants()))
                .map(ProcessHandle::pid)
                .toList();
    }

    private static long memory(long pid) {
        return lines(Path.of("/proc/" + pid + "/smaps_rollup"))
                .filter(line -> line.startsWith("Pss:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .sum();
    }

    /** Fields 14 to 17 of {@code stat}: the process's own time and that of children already reaped. */
    private static double cpu(long pid) {
        return lines(Path.of("/proc/" + pid + "/stat"))
                .map(line -> line.substring(line.lastIndexOf(')') + 2).split(" "))
                .mapToDouble(fields -> Stream.of(11, 12, 13, 14)
                                .mapToLong(index -> Long.parseLong(fields[index]))
                                .sum()
                        / TICKS_PER_SECOND)
                .sum();
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }
}
