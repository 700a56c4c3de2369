package io.quicksizer.ops.testing;

import com.microsoft.playwright.Page;
import java.util.Locale;

/** The people of the demo; the portal, Tasklist and Operate know all of them, and the password is the name. */
public enum Person {
    ADMIN,
    PLANNER,
    PLANNER2,
    LEAD,
    APPROVER,
    APPROVER2,
    VIEWER;

    public String userName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Fills in and sends the form of the portal's sign-in page, or that of Tasklist and Operate; both name their fields
     * so.
     */
    public void signIn(Page page) {
        page.locator("input[name=username]").fill(userName());
        page.locator("input[name=password]").fill(userName());
        page.locator("button[type=submit], form .next").first().click();
    }
}
