package io.quicksizer.processes.connection;

import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Vector;

/**
 * The engine in memory keeps its log in a plain list that one thread fills while others read it. Once in some thousand
 * walks a reader sees an entry's place before the entry, and never sees it. A synchronised list ends that.
 */
final class SafeLog {
    private SafeLog() {}

    /** Call it before the engine starts. */
    static void give(ZeebeTestEngine engine) {
        Object source = get(engine, "recordStream");
        Object reader = get(source, "logStreamReader");
        Object storageReader = get(reader, "reader");
        Object storage = get(storageReader, "this$0");
        try {
            Field entries = field(storage, "logEntries");
            entries.set(storage, new Vector<>((Collection<?>) entries.get(storage)));
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Object get(Object owner, String name) {
        try {
            return field(owner, name).get(owner);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Field field(Object owner, String name) {
        List<Field> fields = Arrays.asList(owner.getClass().getDeclaredFields());
        Field field = fields.stream()
                .filter(candidate -> candidate.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(owner.getClass() + " has " + fields));
        field.setAccessible(true);
        return field;
    }
}
