package io.quicksizer.web.signin;

import java.util.Optional;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * A method of sign-in. A running portal has at least one. It authenticates people under their user names and grants
 * {@code ROLE_<name>} for each role; everything else comes from the directory of people.
 */
public interface SignInMethod {

    /**
     * Adds authentication of API calls, if this method supports it. The API keeps no session.
     *
     * @param refused responds to callers whose credentials are not accepted
     */
    default void secureApi(HttpSecurity http, AuthenticationEntryPoint refused) throws Exception {}

    /** Adds sign-in for pages. */
    void securePages(HttpSecurity http) throws Exception;

    /**
     * Returns the credentials that a refused API call has to present.
     *
     * @return a challenge as in RFC 9110, section 11.6.1; empty if this method does not authenticate API calls
     */
    default Optional<String> challenge() {
        return Optional.empty();
    }

    /**
     * Returns the link that starts a sign-in with this method.
     *
     * @return empty if the sign-in page has a form for it instead
     */
    default Optional<SignInLink> link() {
        return Optional.empty();
    }
}
