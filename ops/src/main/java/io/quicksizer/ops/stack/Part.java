package io.quicksizer.ops.stack;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A part of the local stack that can be run separately; declared in start order. */
public enum Part {
    POSTGRES("postgres", "PostgreSQL"),
    SEARCH("search", "OpenSearch"),
    ENGINE("engine", "Zeebe"),
    TASKLIST("tasklist", "Operate and Tasklist"),
    WORKERS("workers", "Workers"),
    WEB("web", "Portal");

    private final String id;
    private final String title;

    Part(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** Returns the name on the command line. */
    public String id() {
        return id;
    }

    /** Returns the display name. */
    public String title() {
        return title;
    }

    /** Returns the parts that must be ready before this part is started, as far as they belong to the run. */
    Set<Part> needs() {
        return switch (this) {
            case POSTGRES, SEARCH -> EnumSet.noneOf(Part.class);
            case ENGINE -> EnumSet.of(SEARCH);
            case TASKLIST -> EnumSet.of(SEARCH, ENGINE);
            case WORKERS, WEB -> EnumSet.of(POSTGRES, ENGINE);
        };
    }

    /**
     * Finds a part by its name.
     *
     * @param text a name or the short form {@code db}
     * @return the part, empty when there is none of that name
     */
    static Optional<Part> named(String text) {
        var name = "db".equals(text) ? POSTGRES.id : text;
        return Arrays.stream(values()).filter(part -> part.id.equals(name)).findFirst();
    }

    static String names() {
        return Arrays.stream(values()).map(Part::id).collect(Collectors.joining(", "));
    }
}
