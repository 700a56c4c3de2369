package io.quicksizer.ops.process;

/**
 * The resources that a part of the stack used.
 *
 * @param peakMemoryBytes the most memory seen at once; pages shared by several processes count once
 * @param cpuSeconds processor time used so far, children included
 */
public record Usage(long peakMemoryBytes, double cpuSeconds) {

    static final Usage NONE = new Usage(0, 0);

    Usage and(long memoryBytes, double cpu) {
        return new Usage(Math.max(peakMemoryBytes, memoryBytes), Math.max(cpuSeconds, cpu));
    }
}
