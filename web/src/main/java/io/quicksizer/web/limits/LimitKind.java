package io.quicksizer.web.limits;

import java.util.Locale;
import java.util.Set;

/** The limited kinds of requests. */
enum LimitKind {
    /** Failed sign-ins by client address. */
    SIGN_IN_ADDRESS,
    /** Failed sign-ins by user name. */
    SIGN_IN_NAME,
    /** Sign-ins started at an identity provider by client address: each is stored until it expires. */
    SIGN_IN_BEGUN,
    /** Unauthenticated calls by client address. */
    STRANGER,
    /** Audit entries about unauthenticated calls by client address. */
    STRANGER_AUDIT,
    /** Audit entries about unauthenticated calls from all addresses. */
    AUDIT_ALTOGETHER,
    /** API calls by person. */
    API,
    /** Imported workbooks by person. */
    IMPORT,
    /** Downloaded documents and tables by person. */
    EXPORT;

    private static final Set<LimitKind> OF_PEOPLE = Set.of(API, IMPORT, EXPORT);

    /** Returns whether the limit applies to signed-in people. */
    boolean isOfPeople() {
        return OF_PEOPLE.contains(this);
    }

    /** Returns the name in metrics and in the audit log, such as {@code sign-in-name}. */
    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
