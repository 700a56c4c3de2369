package io.quicksizer.workers.access;

import io.quicksizer.workers.access.Refusal.Reason;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * People whose own work a revision is, so that somebody else has to sign it (docs/approvals.md). Names are compared
 * without regard to case.
 *
 * @param submitter whoever submitted it
 * @param owners whoever owns it, or owned it when it was submitted; empty where the rule is relaxed
 * @param contributors whoever entered anything of it since the last approval; where the rule is relaxed, nobody but
 *     those who stand behind a submitter that is a program
 */
public record FourEyes(String submitter, Set<String> owners, Set<String> contributors) {

    /** Folds the names. */
    public FourEyes {
        submitter = folded(submitter);
        owners = folded(owners);
        contributors = folded(contributors);
    }

    /**
     * The relaxed rule: the submitter alone does not sign.
     *
     * @param behind people who stand behind a submitter that is a program
     */
    public static FourEyes submitterOnly(String submitter, Collection<String> behind) {
        return new FourEyes(submitter, Set.of(), Set.copyOf(behind));
    }

    /** The reason why a person does not sign; empty if the revision is none of their work. */
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
