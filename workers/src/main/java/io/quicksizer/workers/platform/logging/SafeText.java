package io.quicksizer.workers.platform.logging;

import java.util.List;
import java.util.regex.Pattern;

/** Masking of credentials, tokens and email addresses, which must not be logged. */
final class SafeText {
    private static final String MASK = "***";

    private record Rule(Pattern pattern, String replacement) {}

    private static final List<Rule> RULES = List.of(
            new Rule(
                    Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----[^-]*(?:-----END [A-Z ]*PRIVATE KEY-----)?"),
                    MASK),
            new Rule(Pattern.compile("\\beyJ[\\w-]{8,}\\.[\\w-]{4,}(?:\\.[\\w-]*)?"), MASK),
            new Rule(Pattern.compile("(?i)\\b(bearer|basic)\\s+[A-Za-z0-9+/=._~-]{8,}"), "$1 " + MASK),
            new Rule(
                    Pattern.compile("(?i)\\b([\\w.-]*(?:password|passwd|pwd|secret|token|api[_-]?key|jsessionid))"
                            + "(\\s*[=:]\\s*)(\"[^\"]*\"|'[^']*'|[^\\s,;&)\\]}]+)"),
                    "$1$2" + MASK),
            new Rule(
                    Pattern.compile("(?i)(\\b[a-z][a-z0-9+.-]{1,20}://)[^\\s/@:]{1,64}:[^\\s/@]{1,64}@"),
                    "$1" + MASK + "@"),
            new Rule(Pattern.compile("[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,5}"), MASK + "@" + MASK));

    private SafeText() {}

    /** Returns the text with every secret and every email address masked. */
    public static String of(String text) {
        String safe = text;
        for (Rule rule : RULES) {
            safe = rule.pattern().matcher(safe).replaceAll(rule.replacement());
        }
        return safe;
    }
}
