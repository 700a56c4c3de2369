package io.quicksizer.web.signin;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;

/** The identity provider vouches for the person, and yet this portal does not let the person in. */
public final class NotAdmitted extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    /** The reason why not. */
    public enum Reason {
        /** None of the person's groups means a role here. */
        NO_ROLE("none of the person's groups means a role"),
        /** An administrator took the access away. */
        DEACTIVATED("the person was deactivated"),
        /** The name can't be a user name here. */
        NAME("the name can't be a user name");

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

    /** Such a refusal, if it is what a failure comes from: the code in between wraps it. */
    static Optional<NotAdmitted> in(@Nullable Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(NotAdmitted.class::isInstance)
                .map(NotAdmitted.class::cast)
                .findFirst();
    }

    Reason reason() {
        return reason;
    }

    /** As the identity provider gave it. */
    String userName() {
        return userName;
    }
}
