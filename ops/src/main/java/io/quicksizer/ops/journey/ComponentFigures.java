package io.quicksizer.ops.journey;

/**
 * The resources used by one part of the stack.
 *
 * @param component its name on the command line of {@code ops/run}
 * @param secondsToReady from its start to its first response
 * @param peakMemoryMegabytes peak memory
 * @param cpuSeconds processor time so far
 */
public record ComponentFigures(String component, double secondsToReady, long peakMemoryMegabytes, double cpuSeconds) {}
