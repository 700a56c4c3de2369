package io.quicksizer.processes.connection;

/** Where a person makes an entry. */
enum Channel {
    /** The entry is recorded first, and a message tells the engine. */
    PORTAL,
    /** The task is claimed and completed. */
    TASKLIST
}
