package io.quicksizer.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.method.PreAuthorizeAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.util.SimpleMethodInvocation;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Interceptor that checks the role before the request body is read, so that callers without the role learn nothing
 * about how the body is validated, and the refusal is audited whatever was sent. The annotation is checked again when
 * the method is invoked.
 */
@Configuration(proxyBeanMethods = false)
class RolesFirst implements WebMvcConfigurer, HandlerInterceptor {
    private static final PreAuthorizeAuthorizationManager ROLES = new PreAuthorizeAuthorizationManager();

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !isAllowed(method)) {
            throw new AccessDeniedException("Access Denied: the role of the call is missing");
        }
        return true;
    }

    /** Returns whether the present caller has the role that a method demands. */
    static boolean isAllowed(HandlerMethod method) {
        Supplier<Authentication> asking =
                () -> SecurityContextHolder.getContext().getAuthentication();
        Object[] unread = new Object[method.getMethod().getParameterCount()];
        AuthorizationResult result =
                ROLES.authorize(asking, new SimpleMethodInvocation(method.getBean(), method.getMethod(), unread));
        return result == null || result.isGranted();
    }
}
