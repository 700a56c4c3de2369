package io.quicksizer.web.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quicksizer.db.audit.AuditFact;
import io.quicksizer.db.audit.AuditTrail;
import io.quicksizer.web.limits.StrangerAudit;
import io.quicksizer.workers.access.UserName;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.servlet.HandlerMapping;

/** What is remembered of sign-ins, and what never is. */
class SignInAuditTest {
    private static final String TOKEN = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJzLTEifQ.c2lnbmF0dXJl";

    private final AuditTrail trail = mock(AuditTrail.class);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<AuditFact> remembered = new ArrayList<>();
    private final StrangerAudit strangers = mock(StrangerAudit.class);
    private final SignInAudit audit =
            new SignInAudit(trail, meters, Clock.systemUTC(), mock(RefusedRoute.class), strangers);

    @BeforeEach
    void remember() {
        when(strangers.grantsEntry()).thenReturn(true);
        doAnswer(call -> remembered.add(call.getArgument(0))).when(trail).recordAnyway(any());
    }

    @Test
    void a_token_that_was_refused_is_on_record_without_the_token() {
        audit.failed(new AuthenticationFailureBadCredentialsEvent(
                new BearerTokenAuthenticationToken(TOKEN), new BadCredentialsException("expired")));

        assertThat(remembered).hasSize(1);
        assertThat(remembered.getFirst().actor()).isEqualTo("nobody");
        assertThat(remembered.getFirst().toString()).doesNotContain("eyJ");
    }

    @Test
    void a_name_that_was_tried_with_a_wrong_password_is_on_record() {
        audit.failed(new AuthenticationFailureBadCredentialsEvent(
                new UsernamePasswordAuthenticationToken("planner", "wrong"), new BadCredentialsException("no")));

        assertThat(remembered.getFirst().actor()).isEqualTo("planner");
        assertThat(remembered.getFirst().toString()).doesNotContain("wrong");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jo!ann", "o'hara@example.org", "anna_example.org#ext#@tenant.onmicrosoft.com", "a~b+c-d"})
    void every_letter_that_a_user_name_may_have_is_on_record(String name) {
        assertThat(UserName.of(name)).contains(name);
        audit.failed(new AuthenticationFailureBadCredentialsEvent(
                new UsernamePasswordAuthenticationToken(name, "wrong"), new BadCredentialsException("no")));

        assertThat(remembered.getFirst().actor()).isEqualTo(name);
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of("userName", name));
        assertThat(new RefusedRoute(mock(HandlerLookup.class)).variables(request))
                .containsEntry("userName", name);
    }

    @Test
    void a_call_of_the_api_with_a_token_is_no_sign_in() {
        Jwt token = new Jwt(TOKEN, Instant.EPOCH, Instant.MAX, Map.of("alg", "RS256"), Map.of("sub", "s-1"));
        audit.signedIn(new AuthenticationSuccessEvent(new JwtAuthenticationToken(token, List.of(), "paula")));
        assertThat(meters.find("quicksizer.signin").counters()).isEmpty();

        audit.signedIn(new AuthenticationSuccessEvent(
                UsernamePasswordAuthenticationToken.authenticated("planner", "", List.of())));
        assertThat(meters.counter("quicksizer.signin", "outcome", "success").count())
                .isEqualTo(1);
    }

    @Test
    void a_stranger_beyond_the_allowance_leaves_nothing_but_the_count() {
        when(strangers.grantsEntry()).thenReturn(false);
        audit.failed(new AuthenticationFailureBadCredentialsEvent(
                new UsernamePasswordAuthenticationToken("planner", "wrong"), new BadCredentialsException("no")));

        assertThat(remembered).isEmpty();
        assertThat(meters.counter("quicksizer.signin", "outcome", "failure").count())
                .isEqualTo(1);
    }
}
