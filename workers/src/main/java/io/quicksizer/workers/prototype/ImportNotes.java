package io.quicksizer.workers.prototype;

import java.util.ArrayList;
import java.util.List;

/** Collector of the notes about one engagement. */
final class ImportNotes {
    static final String ENGAGEMENT = "Engagement";
    static final String SELECTION = "EngagementSelection";
    static final String SERVICE = "EngagementScenarioService";

    private final String engagement;
    private final List<ImportNote> notes = new ArrayList<>();

    ImportNotes(String engagement) {
        this.engagement = engagement;
    }

    void add(String table, String id, String message) {
        notes.add(new ImportNote(table, id, engagement, message));
    }

    void add(String message) {
        add(ENGAGEMENT, engagement, message);
    }

    List<ImportNote> all() {
        return List.copyOf(notes);
    }
}
