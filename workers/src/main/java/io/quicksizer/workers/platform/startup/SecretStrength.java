package io.quicksizer.workers.platform.startup;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Check that rejects missing, well-known, short and patterned secrets. */
public final class SecretStrength {
    private static final Set<String> KNOWN = Set.of(
            "quicksizer",
            "postgres",
            "postgresql",
            "password",
            "passwort",
            "secret",
            "geheim",
            "changeme",
            "changeit",
            "change",
            "default",
            "admin",
            "administrator",
            "root",
            "demo",
            "example",
            "sample",
            "test",
            "testing",
            "camunda",
            "zeebe",
            "keycloak",
            "letmein",
            "welcome",
            "qwerty",
            "replaceme",
            "todo",
            "token",
            "clientsecret");

    /** Minimum number of distinct characters, whatever the length. */
    private static final int FEWEST_CHARACTERS = 6;

    private SecretStrength() {}

    /**
     * Returns the violations of a secret.
     *
     * @param what the subject of the sentence, such as "The database password"
     * @param atLeast minimum length in characters, at least 1
     */
    public static List<Unmet> of(Setup setup, String what, Optional<String> secret, String setting, int atLeast) {
        if (secret.isEmpty()) {
            return List.of(new Unmet(what + " is missing.", make(setup, setting, atLeast)));
        }
        if (isKnown(secret.get())) {
            return List.of(new Unmet(what + " is based on a well-known word.", make(setup, setting, atLeast)));
        }
        if (secret.get().length() < atLeast) {
            return List.of(
                    new Unmet(what + " has fewer than " + atLeast + " characters.", make(setup, setting, atLeast)));
        }
        return isPattern(secret.get())
                ? List.of(new Unmet(what + " is easy to guess.", make(setup, setting, atLeast)))
                : List.of();
    }

    private static String make(Setup setup, String setting, int atLeast) {
        return "Put one of your own, with at least " + atLeast + " random characters, into " + setup.called(setting)
                + ".";
    }

    /** Returns whether the secret is a well-known word, or one written twice, ignoring case, digits and punctuation. */
    static boolean isKnown(String secret) {
        String word = secret.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        String half = word.substring(0, word.length() / 2);
        return KNOWN.contains(word) || word.equals(half + half) && KNOWN.contains(half);
    }

    /** Returns whether the secret has few distinct characters, is a repeated part, or consists mostly of sequences. */
    static boolean isPattern(String secret) {
        long steps = IntStream.range(1, secret.length())
                .filter(at -> Math.abs(secret.charAt(at) - secret.charAt(at - 1)) <= 1)
                .count();
        boolean repeats = secret.length() > 1 && (secret + secret).indexOf(secret, 1) < secret.length();
        return secret.chars().distinct().count() < FEWEST_CHARACTERS || repeats || steps * 2 > secret.length();
    }
}
