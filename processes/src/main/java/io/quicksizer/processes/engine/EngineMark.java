package io.quicksizer.processes.engine;

import java.util.UUID;

/**
 * The content of a marker in the engine.
 *
 * @param instanceKey the engine's key of the marker's process instance; 0 before it is begun
 * @param database the database that began the marker
 * @param engine identity that the database gave to this engine
 * @param beat how often the database has confirmed that the two belong together, from 1
 */
public record EngineMark(long instanceKey, UUID database, UUID engine, long beat) {}
