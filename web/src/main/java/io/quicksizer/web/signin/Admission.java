package io.quicksizer.web.signin;

import io.quicksizer.web.signin.NotAdmitted.Reason;
import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.SignedIn;
import io.quicksizer.workers.access.UserName;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;

/**
 * Admission of people whom an identity provider has authenticated: maps their groups, records them in the directory and
 * grants their roles.
 */
@Component
@EnableConfigurationProperties(GroupMapping.class)
public class Admission {
    private static final int LONGEST_DISPLAY_NAME = 200;
    private static final int LONGEST_ADDRESS = 320;
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*");

    private final GroupMapping mapping;
    private final PeopleDirectory people;
    private final SignInAudit audit;

    Admission(GroupMapping mapping, PeopleDirectory people, SignInAudit audit) {
        this.audit = audit;
        this.mapping = mapping;
        this.people = people;
    }

    /**
     * Admits a person at sign-in and records the person in the directory.
     *
     * @return the person, who has at least one role
     * @throws NotAdmitted if the person has no role, was deactivated, or has a name that can't be used
     */
    public Person admit(Identity identity) {
        SignedIn signedIn = signedIn(identity);
        Person person = remember(signedIn).orElseThrow(() -> new NotAdmitted(reason(signedIn), signedIn.userName()));
        audit.admitted(person);
        return person;
    }

    /**
     * Admits the caller of an API call that comes without a sign-in. Writes to the directory only if something changed
     * since the last call; a token issued before the person's last sign-in changes nothing.
     *
     * @throws NotAdmitted as {@link #admit} does
     */
    public Person recognise(Identity identity) {
        SignedIn signedIn = signedIn(identity);
        return people.find(signedIn.userName())
                .filter(known ->
                        signedIn.describes(known) || people.isDescribedAfter(signedIn.userName(), signedIn.statedAt()))
                .orElseGet(() -> admit(identity));
    }

    /** Returns the authorities for the roles of a person. */
    public static List<GrantedAuthority> authorities(Person person) {
        return AuthorityUtils.createAuthorityList(person.roles().stream()
                .map(role -> "ROLE_" + role.name())
                .sorted()
                .toList());
    }

    private SignedIn signedIn(Identity identity) {
        String userName =
                UserName.of(identity.userName()).orElseThrow(() -> new NotAdmitted(Reason.NAME, identity.userName()));
        return new SignedIn(
                userName,
                shown(identity.displayName(), userName),
                mapping.rolesOf(identity.groups()),
                mapping.signOffGroupsOf(identity.groups()),
                mapping.teamOf(identity.groups()).orElse(null),
                identity.subject(),
                identity.statedAt(),
                mailAddress(identity.mailAddress()).orElse(null));
    }

    /** Retries once: of two concurrent first sign-ins, the second finds the row that the first has inserted. */
    private Optional<Person> remember(SignedIn signedIn) {
        try {
            return people.remember(signedIn);
        } catch (DataIntegrityViolationException | ConcurrencyFailureException atTheSameTime) {
            return people.remember(signedIn);
        }
    }

    /** Returns the address if mail can be sent to it; empty if it is malformed or too long. */
    private static Optional<String> mailAddress(String given) {
        return Optional.of(given.strip())
                .filter(address -> address.length() <= LONGEST_ADDRESS)
                .filter(ADDRESS.asMatchPredicate());
    }

    private static Reason reason(SignedIn signedIn) {
        return signedIn.roles().isEmpty() ? Reason.NO_ROLE : Reason.DEACTIVATED;
    }

    private static String shown(String displayName, String userName) {
        String clean = displayName.replaceAll("\\p{C}", "").strip();
        String name = clean.isEmpty() ? userName : clean;
        return name.substring(0, Math.min(name.length(), LONGEST_DISPLAY_NAME));
    }
}
