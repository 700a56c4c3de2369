package io.quicksizer.db.engagement;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * The place in a sorted list after which the next page begins. It names a row, not a number of rows, so rows that come
 * or go meanwhile neither repeat nor hide others.
 *
 * @param sort the list's order; a cursor fits no other
 * @param key the last row's sort key, as the database wrote it
 */
public record PageCursor(EngagementSort sort, String key, UUID id) {

    private static final int PARTS = 3;

    /**
     * Reads a cursor that a client sends back.
     *
     * @param text as {@link #text()} gave it
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
     * The cursor for a client to send back; its form means nothing to the client.
     *
     * @return safe in URLs
     */
    public String text() {
        String plain = sort.name() + "\n" + id + "\n" + key;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
