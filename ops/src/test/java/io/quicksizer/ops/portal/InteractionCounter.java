package io.quicksizer.ops.portal;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** Keyboard and mouse of somebody whose interactions are counted: a key, a click, or the text of one field. */
final class InteractionCounter {
    private final Page page;
    private final List<String> done = new ArrayList<>();

    InteractionCounter(Page page) {
        this.page = page;
    }

    void press(String key) {
        page.keyboard().press(key);
        done.add(key);
    }

    /** Types into the field that has the focus. */
    void type(String text) {
        page.keyboard().type(text);
        done.add("\"" + text + "\"");
    }

    void click(Locator place) {
        place.click();
        done.add("click");
    }

    int count() {
        return done.size();
    }

    @Override
    public String toString() {
        return count() + " interactions: " + String.join(" ", done);
    }
}
