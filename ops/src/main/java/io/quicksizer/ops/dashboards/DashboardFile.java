package io.quicksizer.ops.dashboards;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * A dashboard of {@code ops/dashboards}.
 *
 * @param name of the file, without its ending
 * @param panels in their order
 */
record DashboardFile(String name, String title, List<Panel> panels) {

    /** Every dashboard of a folder, by name. */
    static List<DashboardFile> in(Path folder) throws IOException {
        var found = new ArrayList<DashboardFile>();
        try (var files = Files.newDirectoryStream(folder, "*.json")) {
            for (var file : files) {
                found.add(read(file));
            }
        }
        found.sort(java.util.Comparator.comparing(DashboardFile::name));
        return found;
    }

    private static DashboardFile read(Path file) throws IOException {
        var json = new ObjectMapper().readTree(file.toFile());
        return new DashboardFile(
                file.getFileName().toString().replace(".json", ""),
                json.path("title").asText(),
                StreamSupport.stream(json.path("panels").spliterator(), false)
                        .map(Panel::of)
                        .toList());
    }
}
