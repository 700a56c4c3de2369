package io.quicksizer.web.signin.saml;

import io.quicksizer.web.signin.PublicUrl;
import io.quicksizer.web.signin.SignInRedirect;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.saml2.core.Saml2ParameterNames;
import org.springframework.security.saml2.provider.service.authentication.AbstractSaml2AuthenticationRequest;
import org.springframework.security.saml2.provider.service.authentication.Saml2RedirectAuthenticationRequest;
import org.springframework.security.saml2.provider.service.registration.RelyingPartyRegistration;
import org.springframework.security.saml2.provider.service.web.Saml2AuthenticationRequestRepository;

/**
 * Authentication requests that the identity provider has not responded to yet. A response is accepted only from the
 * browser that was redirected with the request. Its secret and the page that each tab requested are in a cookie, the
 * only one that is sent with a form from another site ({@code SameSite=None}), so that the portal stores no state for
 * visitors who are not signed in.
 */
class PendingSamlRequests implements Saml2AuthenticationRequestRepository<AbstractSaml2AuthenticationRequest> {
    private static final String BEGUN = PendingSamlRequests.class.getName();
    private static final Pattern KEPT = Pattern.compile("([0-9a-f]{64})\\.([\\w-]*)");
    private static final String ONLY_THE_ID_COUNTS = "-";

    private final Registrations registrations;
    private final SignInRedirect redirect;
    private final Duration answerWithin;
    private final boolean secure;
    private final Clock clock;

    PendingSamlRequests(
            Registrations registrations,
            SignInRedirect redirect,
            Duration answerWithin,
            PublicUrl portal,
            Clock clock) {
        this.registrations = registrations;
        this.redirect = redirect;
        this.answerWithin = answerWithin;
        this.secure = portal.secure();
        this.clock = clock;
    }

    /** Returns the sign-in that a request begins; the same one each time it is called for that request. */
    BegunSignIn beginning(HttpServletRequest request) {
        if (request.getAttribute(BEGUN) instanceof BegunSignIn begun) {
            return begun;
        }
        String secret = kept(request).map(cookie -> cookie.group(1)).orElseGet(BegunSignIn::newSecret);
        BegunSignIn begun = BegunSignIn.until(clock.instant().plus(answerWithin), secret);
        request.setAttribute(BEGUN, begun);
        return begun;
    }

    @Override
    public void saveAuthenticationRequest(
            AbstractSaml2AuthenticationRequest authentication,
            HttpServletRequest request,
            HttpServletResponse response) {
        BegunSignIn begun = beginning(request);
        WantedPages pages = kept(request)
                .map(cookie -> WantedPages.read(cookie.group(2)))
                .orElseGet(() -> new WantedPages(List.of()))
                .with(begun.relayState(), redirect.wantedBy(request));
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(begun.secret() + "." + pages.encoded()));
    }

    @Override
    public @Nullable AbstractSaml2AuthenticationRequest loadAuthenticationRequest(HttpServletRequest request) {
        return kept(request)
                .flatMap(cookie -> returned(request, cookie))
                .map(this::request)
                .orElse(null);
    }

    private Optional<BegunSignIn> returned(HttpServletRequest request, Matcher cookie) {
        return BegunSignIn.returned(
                request.getParameter(Saml2ParameterNames.RELAY_STATE), cookie.group(1), clock.instant());
    }

    /** Removes nothing, because nothing is stored. A response counts once, because its assertion does. */
    @Override
    public @Nullable AbstractSaml2AuthenticationRequest removeAuthenticationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        kept(request)
                .flatMap(cookie -> returned(request, cookie)
                        .flatMap(begun -> WantedPages.read(cookie.group(2)).of(begun.relayState())))
                .ifPresent(page -> SignInRedirect.remember(request, page));
        return loadAuthenticationRequest(request);
    }

    /** Returns the cookie's parts. All tabs share the secret, so that parallel sign-ins don't invalidate each other. */
    private Optional<Matcher> kept(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(cookieName()))
                .map(Cookie::getValue)
                .map(KEPT::matcher)
                .filter(Matcher::matches)
                .findFirst();
    }

    private AbstractSaml2AuthenticationRequest request(BegunSignIn signIn) {
        RelyingPartyRegistration registration = registrations.findByRegistrationId(Registrations.ID);
        return Saml2RedirectAuthenticationRequest.withRelyingPartyRegistration(registration)
                .samlRequest(ONLY_THE_ID_COUNTS)
                .id(signIn.requestId())
                .build();
    }

    private String cookieName() {
        return (secure ? "__Host-" : "") + "QUICKSIZER-SIGN-IN";
    }

    private String cookie(String value) {
        return ResponseCookie.from(cookieName(), value)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite(secure ? "None" : "Lax")
                .maxAge(answerWithin)
                .build()
                .toString();
    }
}
