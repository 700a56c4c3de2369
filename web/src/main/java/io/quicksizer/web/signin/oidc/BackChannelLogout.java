package io.quicksizer.web.signin.oidc;

import io.quicksizer.db.signin.ProviderSessions;
import io.quicksizer.web.signin.SignInOutcome;
import io.quicksizer.workers.access.PeopleDirectory;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.web.authentication.logout.LogoutHandler;

/**
 * Logout handler that ends the sessions of the person named by the OpenID provider's logout token, by subject or by the
 * provider's session id, on all nodes: the sign-out is stored in the database. Spring Security has validated the token
 * before.
 */
final class BackChannelLogout implements LogoutHandler {
    private final PeopleDirectory people;
    private final ProviderSessions sessions;
    private final SignInOutcome outcome;

    BackChannelLogout(PeopleDirectory people, ProviderSessions sessions, SignInOutcome outcome) {
        this.people = people;
        this.sessions = sessions;
        this.outcome = outcome;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication == null || !(authentication.getPrincipal() instanceof OidcLogoutToken token)) {
            return;
        }
        Set<String> signedOut = new TreeSet<>();
        if (token.getSubject() != null) {
            signedOut.addAll(people.signOut(token.getSubject()));
        }
        if (token.getSessionId() != null) {
            sessions.peopleOf(token.getIssuer().toString(), token.getSessionId()).stream()
                    .filter(people::signOutByName)
                    .forEach(signedOut::add);
        }
        signedOut.forEach(outcome::signedOut);
        if (signedOut.isEmpty()) {
            outcome.signOutRefused("the logout token names somebody who never signed in here");
        }
    }
}
