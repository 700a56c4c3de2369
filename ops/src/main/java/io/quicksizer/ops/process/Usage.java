package io.quicksizer.ops.process;

/**
 * The resources used by a part of the stack.
 *
 * @param peakMemoryBytes peak memory; pages shared by several processes count once
 * @param cpuSeconds processor time so far, including children
 */
public record Usage(long peakMemoryBytes, double cpuSeconds) {

    static final Usage NONE = new Usage(0, 0);

    Usage and(long memoryBytes, double cpu) {
        return new Usage(Math.max(peakMemoryBytes, memoryBytes), Math.max(cpuSeconds, cpu));
    }
}
