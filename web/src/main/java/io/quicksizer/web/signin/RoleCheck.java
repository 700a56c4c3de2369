package io.quicksizer.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** Check of the role of a call before it is dispatched, for filters that would otherwise read the body first. */
@Component
public class RoleCheck {
    private final HandlerLookup handlers;

    RoleCheck(HandlerLookup handlers) {
        this.handlers = handlers;
    }

    /** Returns whether the dispatch will refuse the call because the caller lacks the role. */
    public boolean isRefused(HttpServletRequest request) {
        return handlers.of(request)
                .filter(method -> !RolesFirst.isAllowed(method))
                .isPresent();
    }
}
