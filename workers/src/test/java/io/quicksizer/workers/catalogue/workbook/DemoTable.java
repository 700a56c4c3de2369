package io.quicksizer.workers.catalogue.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One of the text files that the demo workbook is made of: lines of fields between bars, grouped under lines that begin
 * with {@code ==}. Lines that begin with {@code #} explain, and are left out.
 *
 * @param groups in the file's order; lines before the first group are in a group without a title
 */
record DemoTable(List<Group> groups) {

    /**
     * A group of lines.
     *
     * @param title the fields of its first line, empty for lines before any group
     * @param lines the fields of each line
     */
    record Group(List<String> title, List<List<String>> lines) {}

    static DemoTable read(String name) {
        List<Group> groups = new ArrayList<>();
        for (String line : text(name).lines().toList()) {
            if (line.startsWith("==")) {
                groups.add(new Group(fields(line.substring(2)), new ArrayList<>()));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                if (groups.isEmpty()) {
                    groups.add(new Group(List.of(), new ArrayList<>()));
                }
                groups.getLast().lines().add(fields(line));
            }
        }
        return new DemoTable(groups);
    }

    private static List<String> fields(String line) {
        return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    }

    private static String text(String name) {
        try (InputStream in = DemoTable.class.getResourceAsStream("/catalogue/demo/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The demo's " + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
