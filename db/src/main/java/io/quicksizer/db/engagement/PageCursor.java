package io.quicksizer.db.engagement;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * The position in a sorted list after which the next page begins. It identifies a row, not an offset, so that rows
 * inserted or deleted meanwhile cause neither duplicates nor gaps.
 *
 * @param sort the list's order; a cursor is valid for one order only
 * @param key the last row's sort key as text, cast by the database
 */
public record PageCursor(EngagementSort sort, String key, UUID id) {

    private static final int PARTS = 3;

    /**
     * Parses a cursor that a client sent back.
     *
     * @param text as returned by {@link #text()}
     * @throws IllegalArgumentException when the text isn't a cursor
     */
    public static PageCursor parse(String text) {
        String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        List<String> parts = List.of(plain.split("\n", PARTS));
        if (parts.size() != PARTS) {
            throw new IllegalArgumentException("Not a cursor");
        }
        return new PageCursor(EngagementSort.valueOf(parts.get(0)), parts.get(2), UUID.fromString(parts.get(1)));
    }

    /**
     * Returns the cursor as opaque text for the client.
     *
     * @return safe in URLs
     */
    public String text() {
        String plain = sort.name() + "\n" + id + "\n" + key;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
