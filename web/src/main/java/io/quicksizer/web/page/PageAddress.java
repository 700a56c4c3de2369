package io.quicksizer.web.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Addresses that links can lead to from a page that was shown in response to a form: many forms are sent to addresses
 * that answer nothing but POST.
 */
@Component
class PageAddress {
    private final SingletonSupplier<List<PathPattern>> pages;

    PageAddress(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
        this.pages = SingletonSupplier.of(() -> pages(handlers.getHandlerMethods()));
    }

    /** Returns the path if a page answers GET there, otherwise the nearest one above it. */
    String nearest(String path) {
        String nearest = path;
        while (nearest.length() > 1 && !isPage(nearest)) {
            nearest = nearest.substring(0, Math.max(1, nearest.lastIndexOf('/')));
        }
        return nearest;
    }

    private boolean isPage(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return pages.obtain().stream().anyMatch(pattern -> pattern.matches(parsed));
    }

    private static List<PathPattern> pages(Map<RequestMappingInfo, HandlerMethod> handlers) {
        return handlers.entrySet().stream()
                .filter(handler -> isPage(handler.getKey(), handler.getValue()))
                .flatMap(handler -> patterns(handler.getKey()))
                .toList();
    }

    private static boolean isPage(RequestMappingInfo route, HandlerMethod handler) {
        return route.getMethodsCondition().getMethods().contains(RequestMethod.GET)
                && AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), Page.class)
                && handler.getReturnType().getParameterType() != ResponseEntity.class;
    }

    private static Stream<PathPattern> patterns(RequestMappingInfo route) {
        return Optional.ofNullable(route.getPathPatternsCondition()).stream()
                .map(PathPatternsRequestCondition::getPatterns)
                .flatMap(Set::stream);
    }
}
