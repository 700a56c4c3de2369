package io.quicksizer.web.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one rule for addresses that a request may choose to be redirected to: paths of this portal, with their query.
 * Whatever a browser could read as another site is refused: schemes, authorities, backslashes, controls, also encoded.
 */
public final class LocalPath {
    /** Characters that an address may have at most. */
    public static final int LONGEST = 2000;

    private static final Pattern VISIBLE = Pattern.compile("/(?!/)[\\x21-\\x7e&&[^\\\\]]*");
    private static final Pattern UNSAFE_DECODED = Pattern.compile("//|\\\\|\\p{Cntrl}|(^|/)\\.{1,2}(/|$)");

    private LocalPath() {}

    /** The address if it is a path of this portal; else empty. */
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
