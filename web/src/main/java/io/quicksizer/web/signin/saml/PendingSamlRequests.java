package io.quicksizer.web.signin.saml;

import io.quicksizer.db.signin.PendingSignIn;
import io.quicksizer.db.signin.PendingSignIns;
import io.quicksizer.web.signin.PublicUrl;
import io.quicksizer.web.signin.SignInRedirect;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
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
 * Requests that the identity provider has not answered yet. An answer counts only in the browser that was sent away
 * with the request; that browser is known by a cookie of its own, the only one that it sends along with a form from
 * another site.
 */
class PendingSamlRequests implements Saml2AuthenticationRequestRepository<AbstractSaml2AuthenticationRequest> {
    private static final int SECRET_BYTES = 32;
    private static final Pattern SECRET = Pattern.compile("[0-9a-f]{" + 2 * SECRET_BYTES + "}");
    private static final String ONLY_THE_ID_COUNTS = "-";

    private final PendingSignIns signIns;
    private final Registrations registrations;
    private final SignInRedirect redirect;
    private final Duration answerWithin;
    private final boolean secure;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PendingSamlRequests(
            PendingSignIns signIns,
            Registrations registrations,
            SignInRedirect redirect,
            Duration answerWithin,
            PublicUrl portal,
            Clock clock) {
        this.signIns = signIns;
        this.registrations = registrations;
        this.redirect = redirect;
        this.answerWithin = answerWithin;
        this.secure = portal.secure();
        this.clock = clock;
    }

    @Override
    public void saveAuthenticationRequest(
            AbstractSaml2AuthenticationRequest authentication,
            HttpServletRequest request,
            HttpServletResponse response) {
        Instant now = clock.instant();
        String browser = browser(request).orElseGet(this::secret);
        String returnTo = redirect.wantedBy(request);
        signIns.begin(
                authentication.getRelayState(),
                browser,
                new PendingSignIn(authentication.getId(), returnTo, now, now.plus(answerWithin)));
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(browser));
    }

    @Override
    public @Nullable AbstractSaml2AuthenticationRequest loadAuthenticationRequest(HttpServletRequest request) {
        return pending(request).map(this::request).orElse(null);
    }

    @Override
    public @Nullable AbstractSaml2AuthenticationRequest removeAuthenticationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        Optional<PendingSignIn> signIn = pending(request);
        signIn.ifPresent(found -> {
            signIns.end(request.getParameter(Saml2ParameterNames.RELAY_STATE));
            SignInRedirect.remember(request, found.returnTo());
        });
        return signIn.map(this::request).orElse(null);
    }

    private Optional<PendingSignIn> pending(HttpServletRequest request) {
        String relayState = request.getParameter(Saml2ParameterNames.RELAY_STATE);
        return relayState == null
                ? Optional.empty()
                : browser(request).flatMap(known -> signIns.find(relayState, known, clock.instant()));
    }

    /** One secret for all tabs of a browser, so that sign-ins in several of them don't disturb each other. */
    private Optional<String> browser(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(cookieName()))
                .map(Cookie::getValue)
                .filter(SECRET.asMatchPredicate())
                .findFirst();
    }

    private AbstractSaml2AuthenticationRequest request(PendingSignIn signIn) {
        RelyingPartyRegistration registration = registrations.findByRegistrationId(Registrations.ID);
        return Saml2RedirectAuthenticationRequest.withRelyingPartyRegistration(registration)
                .samlRequest(ONLY_THE_ID_COUNTS)
                .id(signIn.requestId())
                .build();
    }

    private String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
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
