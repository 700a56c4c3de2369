package io.quicksizer.web.observability;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The answer to a scrape.
 *
 * @param families names of metrics as dashboards and alerts ask for them
 * @param labels values of each label
 */
record ScrapedMetrics(Set<String> families, Map<String, Set<String>> labels) {
    private static final Pattern SAMPLE = Pattern.compile("([a-z_0-9:]+)(?:\\{(.*)})? \\S+");
    private static final Pattern LABEL = Pattern.compile("([a-z_]+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    static ScrapedMetrics of(String text) {
        Set<String> families = new TreeSet<>();
        Map<String, Set<String>> labels = new TreeMap<>();
        text.lines()
                .filter(line -> !line.startsWith("#"))
                .map(SAMPLE::matcher)
                .filter(Matcher::matches)
                .forEach(sample -> {
                    families.add(sample.group(1));
                    if (sample.group(2) != null) {
                        LABEL.matcher(sample.group(2))
                                .results()
                                .forEach(label -> labels.computeIfAbsent(label.group(1), name -> new TreeSet<>())
                                        .add(label.group(2)));
                    }
                });
        return new ScrapedMetrics(families, labels);
    }

    /** Our own metrics; the parts of a timer are one. */
    Set<String> ours() {
        return families.stream()
                .filter(name -> name.startsWith("quicksizer_"))
                .map(name -> name.replaceFirst("_seconds_(sum|bucket|max|count)$", "_seconds"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
