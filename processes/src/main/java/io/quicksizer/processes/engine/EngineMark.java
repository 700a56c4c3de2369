package io.quicksizer.processes.engine;

import java.util.UUID;

/**
 * Content of a marker in the engine.
 *
 * @param instanceKey the engine's key of the marker's process instance; 0 before it is started
 * @param database id of the database that started the marker
 * @param engine id that the database assigned to this engine
 * @param beat number of times that the database has confirmed that the two belong together, from 1
 */
public record EngineMark(long instanceKey, UUID database, UUID engine, long beat) {}
