package io.quicksizer.web.signin;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which names of an identity provider become user names. Letters of other alphabets that look alike, invisible
 * characters and blanks are refused instead of repaired, so that nobody passes for a colleague; upper and lower case
 * are the same.
 */
final class UserNames {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@+'~-]{0,99}");

    private UserNames() {}

    /** The user name, in lower case; empty if the name can't be one. */
    static Optional<String> of(String name) {
        return Optional.of(name)
                .filter(given -> PLAIN.matcher(given).matches())
                .map(given -> given.toLowerCase(Locale.ROOT));
    }
}
