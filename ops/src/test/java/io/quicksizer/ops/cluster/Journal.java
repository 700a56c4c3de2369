package io.quicksizer.ops.cluster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Notes of all people: engagements that were accepted, answers that were not, how long each engagement took, and the
 * pages of somebody who is signed in.
 */
final class Journal {
    /** The status noted for a page of somebody who is not signed in any more. */
    static final int SESSION_LOST = 401;

    private final Set<String> opened = ConcurrentHashMap.newKeySet();
    private final Set<String> openedInPages = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<Integer> refused = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Integer> pages = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Duration> finished = new ConcurrentLinkedQueue<>();
    private volatile boolean over;

    void opened(String id) {
        opened.add(id);
    }

    void openedInPage(String id) {
        openedInPages.add(id);
    }

    /** Notes a page by its status, or {@link #SESSION_LOST}. */
    void looked(int status) {
        pages.add(status);
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

    Set<String> openedInPages() {
        return openedInPages;
    }

    /** Answers since the last line that have to be repeated, or that a person in the pages would notice. */
    Map<Integer, Integer> unexpected() {
        Map<Integer, Integer> all = counted(List.copyOf(refused));
        counted(List.copyOf(pages)).forEach((status, times) -> all.merge(status, times, Integer::sum));
        return all;
    }

    int finished() {
        return finished.size();
    }

    /** A line of the table about what happened since the line before. */
    String line(String phase) {
        List<Duration> took = List.copyOf(finished);
        finished.clear();
        List<Integer> calls = taken(refused);
        List<Integer> looks = taken(pages);
        double longest = took.stream().mapToLong(Duration::toMillis).max().orElse(0) / 1000.0;
        double median = took.isEmpty()
                ? 0
                : took.stream().sorted().toList().get(took.size() / 2).toMillis() / 1000.0;
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.1f s | %.1f s | %s | %d | %s |",
                phase,
                took.size(),
                median,
                longest,
                text(counted(calls)),
                looks.size(),
                text(counted(looks)));
    }

    private static List<Integer> taken(Queue<Integer> queue) {
        List<Integer> all = new ArrayList<>();
        for (Integer status = queue.poll(); status != null; status = queue.poll()) {
            all.add(status);
        }
        return all;
    }

    /** Statuses other than 2xx with their number. */
    private static Map<Integer, Integer> counted(List<Integer> statuses) {
        Map<Integer, Integer> others = new TreeMap<>();
        statuses.stream().filter(status -> status / 100 != 2).forEach(status -> others.merge(status, 1, Integer::sum));
        return others;
    }

    private static String text(Map<Integer, Integer> others) {
        return others.isEmpty()
                ? "none"
                : others.toString().replaceAll("[{}]", "").replace("=", " × ");
    }
}
