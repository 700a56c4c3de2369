package io.quicksizer.web.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Cookies that hold state for visitors who are not signed in, so that they need no session. They are restricted to this
 * host, not readable by scripts ({@code HttpOnly}) and not sent with forms of other sites ({@code SameSite=Lax}).
 */
@Component
public class BrowserCookies {
    private final boolean secure;

    BrowserCookies(PublicUrl portal) {
        this.secure = portal.secure();
    }

    /** Returns the full name of a cookie; over HTTPS with the {@code __Host-} prefix, which binds it to this host. */
    public String name(String plain) {
        return (secure ? "__Host-" : "") + plain;
    }

    /** Returns whether cookies travel over HTTPS only. */
    boolean secure() {
        return secure;
    }

    /** Returns the text of a cookie that {@link #keep} has written; empty if there is none or it can't be decoded. */
    public Optional<String> read(HttpServletRequest request, String plain) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name(plain)))
                .map(Cookie::getValue)
                .findFirst()
                .flatMap(BrowserCookies::decoded);
    }

    /** Stores a text in a cookie for the given lifetime. */
    public void keep(HttpServletResponse response, String plain, String text, Duration life) {
        String value = Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        add(response, plain, value, life);
    }

    /** Deletes a cookie. */
    public void forget(HttpServletResponse response, String plain) {
        add(response, plain, "", Duration.ZERO);
    }

    private void add(HttpServletResponse response, String plain, String value, Duration life) {
        ResponseCookie cookie = ResponseCookie.from(name(plain), value)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .maxAge(life)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
