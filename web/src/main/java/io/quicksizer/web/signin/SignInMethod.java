package io.quicksizer.web.signin;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/**
 * How people prove who they are. There is exactly one in a running portal. It authenticates under the person's user
 * name and grants {@code ROLE_<name>} for each role; everything else comes from the directory of people.
 */
public interface SignInMethod {

    /** Adds what authenticates a call of the API. The API keeps no session. */
    void secureApi(HttpSecurity http) throws Exception;

    /** Adds what signs a person in to the pages. */
    void securePages(HttpSecurity http) throws Exception;

    /** The page on which people sign in. */
    String signInPage();
}
