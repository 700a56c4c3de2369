package io.quicksizer.ops.testing;

import com.microsoft.playwright.Page;
import java.util.Locale;

/** The demo users, who exist in the portal, Tasklist and Operate. Each user's password is the user name. */
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

    /** Submits the sign-in form of the portal, or that of Tasklist and Operate, which have the same field names. */
    public void signIn(Page page) {
        page.locator("input[name=username]").fill(userName());
        page.locator("input[name=password]").fill(userName());
        page.locator("button[type=submit], form .next").first().click();
    }
}
