package io.quicksizer.web.requestlog;

import jakarta.servlet.http.HttpServletRequest;

/** User name for the access log, whose filter runs before the security filters. */
public final class SignedInName {
    static final String ATTRIBUTE = SignedInName.class.getName();

    private SignedInName() {}

    /** Stores the user name for the log line of this request. */
    public static void remember(HttpServletRequest request, String userName) {
        request.setAttribute(ATTRIBUTE, userName);
    }

    /** Returns whether the request was authenticated and authorized. */
    public static boolean isKnown(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) != null;
    }
}
