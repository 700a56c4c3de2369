package io.quicksizer.workers.access;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Canonical form of user names: composed characters (NFC), lower case, and {@code DOMAIN\\user} as {@code user@domain}.
 * Letters are Latin, with or without diacritics. Look-alike letters, invisible characters and blanks are rejected
 * instead of corrected, so that nobody can impersonate a colleague.
 */
public final class UserName {
    private static final String LETTER = "[A-Za-z0-9\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u017e"
            + "&&[^\\u0130\\u0131\\u0132\\u0133\\u0138\\u013f\\u0140\\u0149]]";
    private static final Pattern PLAIN = Pattern.compile(LETTER + "(?:" + LETTER + "|[._@+'~#!-]){0,99}");
    private static final Pattern WITH_DOMAIN = Pattern.compile("([A-Za-z0-9.-]{1,60})\\\\([^\\\\@]{1,60})");

    private UserName() {}

    /** Returns the canonical form; empty if the text can't be a user name. */
    public static Optional<String> of(String given) {
        String composed = Normalizer.normalize(given, Normalizer.Form.NFC);
        Matcher windows = WITH_DOMAIN.matcher(composed);
        String name = windows.matches() ? windows.group(2) + "@" + windows.group(1) : composed;
        return Optional.of(name).filter(PLAIN.asMatchPredicate()).map(plain -> plain.toLowerCase(Locale.ROOT));
    }
}
