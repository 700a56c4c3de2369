package io.quicksizer.workers.catalogue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Assignment of a key to each entry of an import, so that an entry of the previous version keeps its key even if it was
 * renamed, moved, or given a CRM id. Entries are matched by CRM id, then by name, then by the letters and digits of the
 * name together with partner and detail, with partner, with detail, then by these alone, by key, and finally by
 * partner; a match requires exactly one remaining entry on each side. The key is tried after the name because it may be
 * derived from a former name.
 */
final class KeyMatching {

    private final Map<String, String> keys = new HashMap<>();
    private final Set<String> byOrder = new LinkedHashSet<>();
    private final Set<String> gone;
    private final Set<String> added = new HashSet<>();

    KeyMatching(List<KnownEntry> before, List<KnownEntry> now) {
        Set<KnownEntry> left = new LinkedHashSet<>(before);
        Set<KnownEntry> open = new LinkedHashSet<>(now);
        match(left, open, KnownEntry::externalId);
        match(left, open, KnownEntry::exactName);
        match(left, open, entry -> entry.slug() + '\0' + entry.partner() + '\0' + entry.detail());
        match(left, open, entry -> entry.partner() == null ? null : entry.slug() + '\0' + entry.partner());
        match(left, open, entry -> entry.detail().isEmpty() ? null : entry.slug() + '\0' + entry.detail());
        match(left, open, KnownEntry::slug);
        Set<String> namesLeft = left.stream().map(KnownEntry::slug).collect(Collectors.toSet());
        List<KnownEntry> undecided =
                open.stream().filter(entry -> namesLeft.contains(entry.slug())).toList();
        match(left, open, KnownEntry::key);
        undecided.stream()
                .filter(entry -> before.stream()
                        .filter(other -> other.key().equals(keys.get(entry.key())))
                        .anyMatch(other -> !other.detail().equals(entry.detail())
                                || !Objects.equals(other.partner(), entry.partner())))
                .forEach(entry -> byOrder.add(entry.key()));
        match(left, open, KnownEntry::partner);
        this.gone = new HashSet<>(left.stream().map(KnownEntry::key).toList());
        Set<String> taken = new HashSet<>(keys.values());
        taken.addAll(gone);
        open.forEach(entry -> addNew(entry.key(), taken));
    }

    /** Returns the key that an entry of the import is stored with. */
    String keyOf(String importedKey) {
        return keys.getOrDefault(importedKey, importedKey);
    }

    /** Returns the imported keys of entries that differ from others of the same name only by their order. */
    Set<String> byOrder() {
        return Set.copyOf(byOrder);
    }

    /** Returns the keys that the previous version doesn't have. */
    Set<String> added() {
        return Set.copyOf(added);
    }

    /** Returns the keys of the previous version that the import doesn't have. */
    Set<String> gone() {
        return Set.copyOf(gone);
    }

    private void match(Set<KnownEntry> left, Set<KnownEntry> open, Function<KnownEntry, @Nullable String> mark) {
        Map<String, KnownEntry> known = unique(left, mark);
        unique(open, mark).forEach((value, entry) -> {
            KnownEntry same = known.get(value);
            if (same != null) {
                keys.put(entry.key(), same.key());
                left.remove(same);
                open.remove(entry);
            }
        });
    }

    private static Map<String, KnownEntry> unique(
            Set<KnownEntry> entries, Function<KnownEntry, @Nullable String> mark) {
        Map<String, KnownEntry> unique = new HashMap<>();
        Set<String> twice = new HashSet<>();
        for (KnownEntry entry : entries) {
            String value = mark.apply(entry);
            if (value != null && !value.isEmpty() && unique.putIfAbsent(value, entry) != null) {
                twice.add(value);
            }
        }
        unique.keySet().removeAll(twice);
        return unique;
    }

    /**
     * Assigns an unused key to a new entry: reusing the key of a removed entry would make engagements confuse the two.
     */
    private void addNew(String key, Set<String> taken) {
        String free = key;
        for (int suffix = 2; !taken.add(free); suffix++) {
            free = key + "-" + suffix;
        }
        keys.put(key, free);
        added.add(free);
    }
}
