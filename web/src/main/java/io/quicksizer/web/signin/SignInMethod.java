package io.quicksizer.web.signin;

import java.util.Optional;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * A method of sign-in. A running portal has at least one. It authenticates under the person's user name and grants
 * {@code ROLE_<name>} for each role; everything else comes from the directory of people.
 */
public interface SignInMethod {

    /**
     * Adds what authenticates a call of the API, if this method can. The API keeps no session.
     *
     * @param refused answers who presents something that is not accepted
     */
    default void secureApi(HttpSecurity http, AuthenticationEntryPoint refused) throws Exception {}

    /** Adds what signs a person in to the pages. */
    void securePages(HttpSecurity http) throws Exception;

    /**
     * The credentials that a refused call of the API has to present.
     *
     * @return a challenge as in RFC 9110, section 11.6.1; empty if this method does not open the API
     */
    default Optional<String> challenge() {
        return Optional.empty();
    }

    /**
     * The link that begins a sign-in with this method.
     *
     * @return empty if the sign-in page has a form for it instead
     */
    default Optional<SignInLink> link() {
        return Optional.empty();
    }
}
