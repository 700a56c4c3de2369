package io.quicksizer.web.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.quicksizer.workers.access.PeopleDirectory;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.TestingAuthenticationToken;

/** Until when a session lasts. */
class SessionValidationTest {
    private static final Instant SIGNED_IN = Instant.parse("2026-03-02T08:00:00Z");
    private static final Duration LONGEST = Duration.ofHours(12);

    private final PeopleDirectory people = mock(PeopleDirectory.class);
    private final MockHttpSession session = new MockHttpSession();
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final MockFilterChain chain = new MockFilterChain();

    @BeforeEach
    void signIn() {
        MockHttpServletRequest request = request();
        new SignedInAt(at(Duration.ZERO)).onAuthentication(null, request, response);
    }

    @Test
    void it_goes_on_until_the_longest_time_is_over() throws Exception {
        call(LONGEST.minusSeconds(1));
        assertThat(chain.getRequest()).isNotNull();
        assertThat(session.isInvalid()).isFalse();
    }

    @Test
    void it_ends_when_the_longest_time_is_over_however_busy_the_person_is() throws Exception {
        call(LONGEST);
        assertThat(chain.getRequest()).isNull();
        assertThat(session.isInvalid()).isTrue();
        assertThat(response.getRedirectedUrl()).isEqualTo("/sign-in?ended");
    }

    @Test
    void it_ends_when_the_identity_provider_has_signed_the_person_out_since() throws Exception {
        when(people.signedOutSince("planner", SIGNED_IN)).thenReturn(true);
        call(Duration.ofMinutes(1));
        assertThat(chain.getRequest()).isNull();
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void a_session_that_does_not_say_since_when_is_none() throws Exception {
        session.removeAttribute(SignedInAt.class.getName());
        call(Duration.ofMinutes(1));
        assertThat(chain.getRequest()).isNull();
    }

    private void call(Duration later) throws Exception {
        new SessionValidation(
                        people,
                        new SessionSettings(LONGEST),
                        at(later),
                        new WantedPage(new BrowserCookies(new PublicUrl(URI.create("http://127.0.0.1")))),
                        mock(SignInAudit.class))
                .doFilter(request(), response, chain);
    }

    private MockHttpServletRequest request() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.setSession(session);
        request.setUserPrincipal(new TestingAuthenticationToken("planner", ""));
        return request;
    }

    private static Clock at(Duration later) {
        return Clock.fixed(SIGNED_IN.plus(later), ZoneOffset.UTC);
    }
}
