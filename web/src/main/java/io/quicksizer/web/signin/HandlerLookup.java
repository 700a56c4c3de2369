package io.quicksizer.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Lookup of the controller method of a request, for filters that need it before the request is dispatched. */
@Component
class HandlerLookup {
    private static final Logger LOG = LoggerFactory.getLogger(HandlerLookup.class);

    private final RequestMappingHandlerMapping handlers;

    HandlerLookup(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
        this.handlers = handlers;
    }

    /**
     * Returns the method; empty if no route matches. Sets the attributes that describe the route, as a dispatch does.
     */
    Optional<HandlerMethod> of(HttpServletRequest request) {
        boolean parsed = ServletRequestPathUtils.hasParsedRequestPath(request);
        try {
            if (!parsed) {
                ServletRequestPathUtils.parseAndCache(request);
            }
            return Optional.ofNullable(handlers.getHandler(request))
                    .map(HandlerExecutionChain::getHandler)
                    .filter(HandlerMethod.class::isInstance)
                    .map(HandlerMethod.class::cast);
        } catch (Exception noSuchRoute) { // the framework's signature; a wrong method is one of them
            LOG.debug("A request matches no route", noSuchRoute);
            return Optional.empty();
        } finally {
            if (!parsed) {
                ServletRequestPathUtils.clearParsedRequestPath(request);
            }
        }
    }
}
