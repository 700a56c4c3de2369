package io.quicksizer.web.signin;

import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Role;
import io.quicksizer.workers.program.AuthenticatingPrograms.Program;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/**
 * Authorization of authenticated callers by their access at the time of the call: a person who was deactivated, or
 * whose session has a role that the directory has since withdrawn, is refused at the next call.
 */
@Component
class PresentAccess implements AuthorizationManager<RequestAuthorizationContext> {
    private static final String PREFIX = "ROLE_";
    private static final Set<String> ROLES =
            Arrays.stream(Role.values()).map(role -> PREFIX + role.name()).collect(Collectors.toSet());

    private final PeopleDirectory people;

    PresentAccess(PeopleDirectory people) {
        this.people = people;
    }

    /**
     * Checks the access of the caller.
     *
     * @throws AccessDeniedException with the reason, for the audit log
     */
    @Override
    public AuthorizationDecision check(Supplier<Authentication> authentication, RequestAuthorizationContext context) {
        @Nullable Authentication asking = authentication.get();
        if (asking == null || !asking.isAuthenticated() || asking instanceof AnonymousAuthenticationToken) {
            return new AuthorizationDecision(false);
        }
        Optional<Person> person = asking.getDetails() instanceof Program program
                ? Optional.of(program.person()) // looked up for this call, with the token's roles
                : people.find(asking.getName());
        if (person.isEmpty()) {
            throw new AccessDeniedException("not known in the directory, deactivated, or without a role");
        }
        if (!holds(person.get(), asking)) {
            throw new AccessDeniedException("roles have been taken away since the sign-in");
        }
        context.getRequest().setAttribute(SignedInPerson.KNOWN, person.get());
        return new AuthorizationDecision(true);
    }

    private static boolean holds(Person person, Authentication asking) {
        return asking.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(ROLES::contains)
                .allMatch(authority -> person.is(Role.valueOf(authority.substring(PREFIX.length()))));
    }
}
