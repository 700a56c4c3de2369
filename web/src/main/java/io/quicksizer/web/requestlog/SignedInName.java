package io.quicksizer.web.requestlog;

import jakarta.servlet.http.HttpServletRequest;

/** Adds the user name to the access log; the security filters, which find it out, run after it. */
public final class SignedInName {
    static final String ATTRIBUTE = SignedInName.class.getName();

    private SignedInName() {}

    /** Remembers the user name for the log line of this request. */
    public static void remember(HttpServletRequest request, String userName) {
        request.setAttribute(ATTRIBUTE, userName);
    }

    /** Returns whether the request turned out to be somebody's who may call. */
    public static boolean isKnown(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) != null;
    }
}
