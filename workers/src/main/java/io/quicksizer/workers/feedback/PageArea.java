package io.quicksizer.workers.feedback;

import java.util.regex.Pattern;

/** Path of a page with ids and user names replaced by placeholders, by which feedback is grouped. */
final class PageArea {
    private static final int LONGEST = 500;
    private static final Pattern QUERY = Pattern.compile("[?#].*$", Pattern.DOTALL);
    private static final Pattern ID = Pattern.compile("/(?:[0-9a-fA-F-]{36}|\\d+)(?=/|$)");
    private static final Pattern PERSON = Pattern.compile("^/people/[^/]+");

    private PageArea() {}

    /** Returns the area, such as {@code /engagements/{id}/context}; {@code /} if the text is not a path. */
    static String of(String path) {
        String bare = QUERY.matcher(path.strip()).replaceFirst("");
        if (!bare.startsWith("/") || bare.length() > LONGEST || !bare.matches("[\\w/{}.%~@+-]*")) {
            return "/";
        }
        return ID.matcher(PERSON.matcher(bare).replaceFirst("/people/{name}")).replaceAll("/{id}");
    }
}
