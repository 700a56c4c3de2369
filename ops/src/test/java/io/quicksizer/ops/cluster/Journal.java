package io.quicksizer.ops.cluster;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Notes of all people: engagements that were accepted, answers that were not, and how long each engagement took. */
final class Journal {
    private final Set<String> opened = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<Integer> refused = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Duration> finished = new ConcurrentLinkedQueue<>();
    private volatile boolean over;

    void opened(String id) {
        opened.add(id);
    }

    void refused(int status) {
        refused.add(status);
    }

    void finished(Duration took) {
        finished.add(took);
    }

    /** Ends the work: what has begun is finished, nothing new begins. */
    void end() {
        over = true;
    }

    boolean over() {
        return over;
    }

    Set<String> opened() {
        return opened;
    }

    int finished() {
        return finished.size();
    }

    /** A line of the table about what happened since the line before. */
    String line(String phase) {
        List<Duration> took = List.copyOf(finished);
        finished.clear();
        Map<Integer, Integer> others = new TreeMap<>();
        for (Integer status = refused.poll(); status != null; status = refused.poll()) {
            others.merge(status, 1, Integer::sum);
        }
        double longest = took.stream().mapToLong(Duration::toMillis).max().orElse(0) / 1000.0;
        double median = took.isEmpty()
                ? 0
                : took.stream().sorted().toList().get(took.size() / 2).toMillis() / 1000.0;
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.1f s | %.1f s | %s |",
                phase,
                took.size(),
                median,
                longest,
                others.isEmpty()
                        ? "none"
                        : others.toString().replaceAll("[{}]", "").replace("=", " × "));
    }
}
