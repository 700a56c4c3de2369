package io.quicksizer.web.page;

import io.quicksizer.workers.people.MyLanguage;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.Locale;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Interceptor that remembers the language of signed-in people: the one that they choose, and with the first page of a
 * session the one that they see. Programs have no session.
 */
final class RememberingLanguage implements HandlerInterceptor {
    private static final String SEEN = RememberingLanguage.class.getName();

    private final MyLanguage languages;

    RememberingLanguage(MyLanguage languages) {
        this.languages = languages;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() != DispatcherType.ERROR) { // the database, with the session, may be the error
            remember(request);
        }
        return true;
    }

    private void remember(HttpServletRequest request) {
        Principal person = request.getUserPrincipal();
        HttpSession session = request.getSession(false);
        if (person != null && session != null) {
            remember(request, session, person.getName());
        }
    }

    private void remember(HttpServletRequest request, HttpSession session, String userName) {
        String chosen = request.getParameter(Languages.PARAMETER);
        if (Languages.isChoice(request) && StringUtils.hasText(chosen)) {
            languages.chosen(userName, Locale.forLanguageTag(chosen));
        } else if (session.getAttribute(SEEN) == null) {
            languages.seen(userName, RequestContextUtils.getLocale(request));
            session.setAttribute(SEEN, true);
        }
    }
}
