package io.quicksizer.processes.engine;

/**
 * Returns whether the engine can take commands.
 *
 * @param ready whether every partition has a healthy leader
 * @param gatewayVersion version of the gateway, blank when it can't be reached
 * @param detail what is wrong, or how many partitions and brokers there are
 */
public record EngineHealth(boolean ready, String gatewayVersion, String detail) {}
