package io.quicksizer.workers.access;

import io.quicksizer.workers.access.Refusal.Reason;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * People whose own work a revision is, so that somebody else has to sign it (docs/approvals.md). Names are compared
 * ignoring case.
 *
 * @param submitter user name of the submitter
 * @param owners the owner now, and the owner at the time of the submission; empty under the relaxed rule
 * @param contributors everybody who entered anything of it since the last approval; under the relaxed rule, only the
 *     people behind the submitter
 */
public record FourEyes(String submitter, Set<String> owners, Set<String> contributors) {

    /** Converts the names to lower case. */
    public FourEyes {
        submitter = folded(submitter);
        owners = folded(owners);
        contributors = folded(contributors);
    }

    /**
     * Returns the people under the relaxed rule: only the submitter may not sign.
     *
     * @param behind the people behind the submitter: who issued the token if it is a program, and other user names of
     *     the same person
     */
    public static FourEyes submitterOnly(String submitter, Collection<String> behind) {
        return new FourEyes(submitter, Set.of(), Set.copyOf(behind));
    }

    /** Returns why a person may not sign; empty if the revision is not their own work. */
    public Optional<Reason> objection(String userName) {
        String name = folded(userName);
        if (name.equals(submitter)) {
            return Optional.of(Reason.SUBMITTER_CANNOT_SIGN_OFF);
        }
        if (contributors.contains(name)) {
            return Optional.of(Reason.CONTRIBUTOR_CANNOT_SIGN_OFF);
        }
        return owners.contains(name) ? Optional.of(Reason.OWNER_CANNOT_SIGN_OFF) : Optional.empty();
    }

    private static Set<String> folded(Collection<String> names) {
        return names.stream().map(FourEyes::folded).collect(Collectors.toUnmodifiableSet());
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
