package io.quicksizer.web.signin.saml;

import io.quicksizer.web.page.LocalPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Pages that the tabs of a browser requested before their sign-ins, each with the beginning of the relay state of its
 * sign-in. The browser keeps them, so only paths of this portal are taken from them.
 *
 * @param lines one for each tab, newest first
 */
record WantedPages(List<String> lines) {
    private static final int MOST = 4;

    /** With the base64 encoding and the secret, this fits into a cookie of 4,096 bytes. */
    private static final int LONGEST = 2_600;

    private static final int TAG = 16;

    /** Reads the text that {@link #encoded} has written; foreign text contains no pages. */
    static WantedPages read(String encoded) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.US_ASCII);
            return new WantedPages(text.lines().limit(MOST).toList());
        } catch (IllegalArgumentException notOurs) {
            return new WantedPages(List.of());
        }
    }

    /** Returns these pages with another one; the oldest are left out if there are too many. */
    WantedPages with(String relayState, String page) {
        List<String> kept = new ArrayList<>(List.of(tag(relayState) + page));
        int length = kept.getFirst().length();
        for (String line : lines) {
            length += 1 + line.length();
            if (kept.size() == MOST || length > LONGEST) {
                break;
            }
            kept.add(line);
        }
        return new WantedPages(List.copyOf(kept));
    }

    /** Returns the page of the tab whose sign-in has this relay state. */
    Optional<String> of(String relayState) {
        return lines.stream()
                .filter(line -> line.startsWith(tag(relayState)))
                .findFirst()
                .flatMap(line -> LocalPath.of(line.substring(TAG)));
    }

    /** Returns the pages as the text of a cookie. */
    String encoded() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join("\n", lines).getBytes(StandardCharsets.US_ASCII));
    }

    private static String tag(String relayState) {
        return relayState.substring(0, TAG);
    }
}
