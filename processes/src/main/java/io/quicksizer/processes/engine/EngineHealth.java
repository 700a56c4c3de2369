package io.quicksizer.processes.engine;

/**
 * Health of the engine.
 *
 * @param ready whether every partition has a healthy leader
 * @param gatewayVersion version of the gateway; empty if it can't be reached
 * @param detail the failure, or the number of ready partitions and brokers
 */
public record EngineHealth(boolean ready, String gatewayVersion, String detail) {}
