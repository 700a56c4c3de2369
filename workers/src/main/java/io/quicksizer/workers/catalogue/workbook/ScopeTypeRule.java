package io.quicksizer.workers.catalogue.workbook;

import java.util.regex.Pattern;

/**
 * Tells the scope type of a line item by its name. Rules are tried in order; the first that is found in the name wins.
 *
 * @param pattern looked for anywhere in the name; whether case matters is the pattern's own affair
 * @param scopeType name of the scope type
 */
public record ScopeTypeRule(Pattern pattern, String scopeType) {

    /** The default when no rule matches and the workbook says nothing. */
    public static final String OTHER = "Other";

    /**
     * A rule without regard to case.
     *
     * @param pattern a regular expression
     * @param scopeType name of the scope type
     */
    public static ScopeTypeRule of(String pattern, String scopeType) {
        return new ScopeTypeRule(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), scopeType);
    }

    boolean matches(String name) {
        return pattern.matcher(name).find();
    }
}
