package io.quicksizer.ops.stack;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The ports on which the stack listens, all of them on 127.0.0.1 only. */
public enum Port {
    POSTGRES(Part.POSTGRES, "postgres", 15432),
    SEARCH(Part.SEARCH, "search", 9200),
    SEARCH_TRANSPORT(Part.SEARCH, "searchTransport", 9300),
    ENGINE_REST(Part.ENGINE, "engineRest", 8080),
    ENGINE_GATEWAY(Part.ENGINE, "engineGateway", 26500),
    ENGINE_COMMAND(Part.ENGINE, "engineCommand", 26501),
    ENGINE_INTERNAL(Part.ENGINE, "engineInternal", 26502),
    ENGINE_MANAGEMENT(Part.ENGINE, "engineManagement", 9600),
    TASKLIST(Part.TASKLIST, "tasklist", 8081),
    TASKLIST_MANAGEMENT(Part.TASKLIST, "tasklistManagement", 9601),
    WORKERS(Part.WORKERS, "workers", 8091),
    MAIL(Part.WORKERS, "mail", 8025),
    WEB(Part.WEB, "web", 8090);

    private final Part part;
    private final String id;
    private final int usual;

    Port(Part part, String id, int usual) {
        this.part = part;
        this.id = id;
        this.usual = usual;
    }

    /** Returns the part that listens on it. */
    Part part() {
        return part;
    }

    /** Returns the name on the command line and in configuration templates. */
    String id() {
        return id;
    }

    /** Returns the default number. */
    int usual() {
        return usual;
    }

    static Optional<Port> named(String text) {
        return Arrays.stream(values()).filter(port -> port.id.equals(text)).findFirst();
    }

    static String names() {
        return Arrays.stream(values()).map(Port::id).collect(Collectors.joining(", "));
    }
}
