package io.quicksizer.web.signin;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;

/** Thrown if an identity provider has authenticated a person who has no access to this portal. */
public final class NotAdmitted extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    /** The reason for the refusal. */
    public enum Reason {
        /** None of the person's groups maps to a role. */
        NO_ROLE("none of the person's groups maps to a role"),
        /** An administrator deactivated the person. */
        DEACTIVATED("the person was deactivated"),
        /** The identity provider left the groups out because there are too many. */
        TOO_MANY_GROUPS(
                "the provider left the groups out because there are too many; let it send only groups assigned to"
                        + " this application, or application roles"),
        /** The name is not a valid user name. */
        NAME("the name is not a valid user name");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        String sentence() {
            return sentence;
        }
    }

    private final Reason reason;
    private final String userName;

    NotAdmitted(Reason reason, String userName) {
        super("not admitted: " + reason);
        this.reason = reason;
        this.userName = userName;
    }

    /** Returns the refusal of a person whose groups the identity provider left out because there are too many. */
    public static NotAdmitted tooManyGroups(String userName) {
        return new NotAdmitted(Reason.TOO_MANY_GROUPS, userName);
    }

    /**
     * Returns the refusal in the chain of causes of a failure, because Spring Security wraps it; empty if there is
     * none.
     */
    static Optional<NotAdmitted> in(@Nullable Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(NotAdmitted.class::isInstance)
                .map(NotAdmitted.class::cast)
                .findFirst();
    }

    Reason reason() {
        return reason;
    }

    /** Returns the name as the identity provider sent it. */
    String userName() {
        return userName;
    }
}
