package io.quicksizer.web.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rule for redirect targets taken from requests: paths of this portal, with their query. Rejects everything that a
 * browser could interpret as another site: schemes, authorities, backslashes and control characters, even if encoded.
 */
public final class LocalPath {
    /** Maximum length of an address in characters. */
    public static final int LONGEST = 2000;

    private static final Pattern VISIBLE = Pattern.compile("/(?!/)[\\x21-\\x7e&&[^\\\\]]*");
    private static final Pattern UNSAFE_DECODED = Pattern.compile("//|\\\\|\\p{Cntrl}|(^|/)\\.{1,2}(/|$)");

    private LocalPath() {}

    /** Returns the address if it is a path of this portal; otherwise empty. */
    public static Optional<String> of(@Nullable String address) {
        return Optional.ofNullable(address)
                .filter(given -> given.length() <= LONGEST)
                .filter(VISIBLE.asMatchPredicate())
                .filter(LocalPath::isPathOnly);
    }

    private static boolean isPathOnly(String address) {
        try {
            URI uri = new URI(address);
            return uri.getScheme() == null
                    && uri.getRawAuthority() == null
                    && !UNSAFE_DECODED.matcher(uri.getPath()).find();
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
