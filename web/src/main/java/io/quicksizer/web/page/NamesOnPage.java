package io.quicksizer.web.page;

import io.quicksizer.workers.platform.ReadByTemplates;
import java.util.HashMap;
import java.util.Map;

/** Cache of display names for one page, on which the same few people occur many times. */
@ReadByTemplates
public class NamesOnPage {
    private final DisplayNames names;
    private final Map<String, String> known = new HashMap<>();

    NamesOnPage(DisplayNames names) {
        this.names = names;
    }

    /** Returns the display name, or the user name if the person is unknown. */
    public String of(String userName) {
        return known.computeIfAbsent(userName, names::of);
    }
}
