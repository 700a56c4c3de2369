package io.quicksizer.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/**
 * CSRF tokens: kept in the session of a signed-in user, otherwise in a cookie, so that a page for visitors needs no
 * session.
 */
final class FormTokens implements CsrfTokenRepository {
    private final CsrfTokenRepository session = new HttpSessionCsrfTokenRepository();
    private final CookieCsrfTokenRepository browser = new CookieCsrfTokenRepository();

    FormTokens(BrowserCookies cookies) {
        browser.setCookieName(cookies.name("QUICKSIZER-FORM"));
        browser.setCookiePath("/");
        browser.setHeaderName("X-CSRF-TOKEN");
        browser.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).secure(cookies.secure()).sameSite("Lax"));
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return session.generateToken(request);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        keeper(request).saveToken(token, request, response);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return keeper(request).loadToken(request);
    }

    private CsrfTokenRepository keeper(HttpServletRequest request) {
        return request.getSession(false) == null ? browser : session;
    }
}
