package io.quicksizer.ops.journey;

/**
 * The resources that one part of the stack used.
 *
 * @param component its name on the command line of {@code ops/run}
 * @param secondsToReady from its start to its first answer
 * @param peakMemoryMegabytes the most memory seen
 * @param cpuSeconds processor time up to now
 */
public record ComponentFigures(String component, double secondsToReady, long peakMemoryMegabytes, double cpuSeconds) {}
