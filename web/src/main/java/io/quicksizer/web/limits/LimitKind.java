package io.quicksizer.web.limits;

import java.util.Locale;

/** The limited kinds of requests. */
enum LimitKind {
    /** Sign-ins that failed, by the address they came from. */
    SIGN_IN_ADDRESS,
    /** Sign-ins that failed, by the name that was tried. */
    SIGN_IN_NAME,
    /**
     * Ways to an identity provider that were begun, by the address they came from: each is kept in mind for a while.
     */
    SIGN_IN_BEGUN,
    /** Calls by nobody who is signed in, by the address they came from. */
    STRANGER,
    /** Entries of the audit log about nobody who is signed in, by the address they came from. */
    STRANGER_AUDIT,
    /** The same, from all addresses. */
    AUDIT_ALTOGETHER,
    /** Calls of the API, by person. */
    API,
    /** Workbooks that are imported, by person. */
    IMPORT,
    /** Documents and tables that are downloaded, by person. */
    EXPORT;

    /** The name in metrics and in the audit trail, such as {@code sign-in-name}. */
    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
