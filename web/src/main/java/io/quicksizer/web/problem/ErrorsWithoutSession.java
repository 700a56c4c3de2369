package io.quicksizer.web.problem;

import io.quicksizer.web.page.DatabaseAway;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.web.http.SessionRepositoryFilter;

/**
 * Filter of error pages that takes the cookies off the request if the database is away: sessions are stored there, and
 * looking one up would make the page fail as the request did.
 */
@Configuration(proxyBeanMethods = false)
class ErrorsWithoutSession {

    @Bean
    FilterRegistrationBean<?> errorPagesWithoutCookies(DatabaseAway away) {
        var filter = new FilterRegistrationBean<>((request, response, chain) -> chain.doFilter(
                request instanceof HttpServletRequest http
                                && http.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure
                                && away.caused(failure)
                        ? new WithoutCookies(http)
                        : request,
                response));
        filter.setDispatcherTypes(DispatcherType.ERROR);
        filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        return filter;
    }

    private static final class WithoutCookies extends HttpServletRequestWrapper {
        WithoutCookies(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Cookie[] getCookies() {
            return new Cookie[0];
        }
    }
}
