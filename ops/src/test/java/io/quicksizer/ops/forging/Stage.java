package io.quicksizer.ops.forging;

import io.quicksizer.ops.testing.Addresses;
import io.quicksizer.ops.testing.Database;
import io.quicksizer.ops.testing.Person;
import io.quicksizer.ops.testing.PortalSession;
import io.quicksizer.ops.testing.TasklistSession;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Resources shared by all attempts: addresses, sessions, the database and the search for incidents. */
final class Stage implements AutoCloseable {

    private final Addresses addresses;
    private final Database database;
    private final EngineGateway engine;
    private final Incidents incidents;
    private final Map<Person, TasklistSession> sessions = new ConcurrentHashMap<>();
    private final Map<Person, PortalSession> pages = new ConcurrentHashMap<>();

    Stage(Addresses addresses) {
        this.addresses = addresses;
        database = new Database(addresses.database());
        engine = new EngineGateway(addresses.engine());
        incidents = new Incidents(engine);
    }

    String portal() {
        return addresses.portal();
    }

    Database database() {
        return database;
    }

    EngineGateway engine() {
        return engine;
    }

    Incidents incidents() {
        return incidents;
    }

    TasklistSession tasklist(Person person) {
        return sessions.computeIfAbsent(person, who -> new TasklistSession(addresses.tasklist(), who));
    }

    PortalSession pages(Person person) {
        return pages.computeIfAbsent(person, who -> PortalSession.of(addresses.portal(), who));
    }

    @Override
    public void close() {
        database.close();
    }
}
