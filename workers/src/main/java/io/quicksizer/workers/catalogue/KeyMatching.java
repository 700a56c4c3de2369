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
 * Decides which key each entry of an import gets, so that what was in the version before keeps its key though it was
 * renamed, moved, or got a CRM id meanwhile. An entry is recognised by its CRM id, else its name together with its
 * partner and days, else its name, else its key, else its partner; each only where exactly one entry on either side is
 * left to be meant. The key comes after the name since it may stem from a name that the entry no longer has.
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

    /** The key that an entry of the import keeps from now on. */
    String keyOf(String importedKey) {
        return keys.getOrDefault(importedKey, importedKey);
    }

    /** Imported keys of entries that share their name with others, and that nothing but their order tells apart. */
    Set<String> byOrder() {
        return Set.copyOf(byOrder);
    }

    /** Keys that the version before doesn't have. */
    Set<String> added() {
        return Set.copyOf(added);
    }

    /** Keys of the version before that the import doesn't have. */
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

    /** A key that once meant something else isn't given to something new, or an engagement would mix the two up. */
    private void addNew(String key, Set<String> taken) {
        String free = key;
        for (int suffix = 2; !taken.add(free); suffix++) {
            free = key + "-" + suffix;
        }
        keys.put(key, free);
        added.add(free);
    }
}
