package io.quicksizer.web.page;

import io.quicksizer.workers.platform.ReadByTemplates;
import java.util.HashMap;
import java.util.Map;

/** Display names on one page, on which the same few people occur many times. */
@ReadByTemplates
public class NamesOnPage {
    private final DisplayNames names;
    private final Map<String, String> known = new HashMap<>();

    NamesOnPage(DisplayNames names) {
        this.names = names;
    }

    /** The display name; the user name of somebody who is not known any more. */
    public String of(String userName) {
        return known.computeIfAbsent(userName, names::of);
    }
}
