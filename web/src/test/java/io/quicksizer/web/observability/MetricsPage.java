package io.quicksizer.web.observability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The lists of metrics in docs/monitoring.md. A dagger marks a metric that appears with its first event.
 *
 * @param fromTheStart metrics of the applications that a scrape always has
 * @param withAnEvent metrics of the applications that appear later
 * @param others metrics of Zeebe and of the probe
 */
record MetricsPage(Set<String> fromTheStart, Set<String> withAnEvent, Set<String> others) {
    private static final Path PAGE = Path.of("..", "docs", "monitoring.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[a-z].*?) \\|");
    private static final Pattern METRIC = Pattern.compile("`([a-z_]+)(?:\\{[^}]*})?`( †)?");

    static MetricsPage read() throws IOException {
        MetricsPage page = new MetricsPage(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        ROW.matcher(Files.readString(PAGE))
                .results()
                .forEach(row -> METRIC.matcher(row.group(1)).results().forEach(page::add));
        return page;
    }

    private void add(MatchResult metric) {
        String name = metric.group(1);
        if (name.startsWith("zeebe_") || name.startsWith("quicksizer_probe_")) {
            others.add(name);
        } else if (name.startsWith("quicksizer_")) {
            (metric.group(2) == null ? fromTheStart : withAnEvent).add(name);
        }
    }

    /** All metrics of ours that the applications measure. */
    Set<String> applications() {
        Set<String> all = new TreeSet<>(fromTheStart);
        all.addAll(withAnEvent);
        return all;
    }

    /** Names that may be asked for although a scrape of the applications does not have them. */
    Set<String> elsewhere() {
        Set<String> names = new TreeSet<>(others);
        names.addAll(withAnEvent);
        withAnEvent.stream().filter(name -> name.endsWith("_seconds")).forEach(timer -> {
            names.add(timer + "_count");
            names.add(timer + "_sum");
            names.add(timer + "_bucket");
        });
        return names;
    }
}
