package io.quicksizer.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.web.PortalTest;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every call says at its method which role it is for; what everybody is answered is in AccessMatrixTest. */
@PortalTest
class RolesTest {
    private static final Set<String> OPEN =
            Set.of("HealthController", "SignInPage", "ErrorPages", "DirectoryController");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handlers;

    @Test
    void every_method_of_a_controller_says_which_role_it_is_for() {
        assertThat(handlers.getHandlerMethods().values().stream()
                        .filter(handler -> handler.getBeanType().getName().startsWith("io.quicksizer"))
                        .filter(handler -> !OPEN.contains(handler.getBeanType().getSimpleName()))
                        .filter(handler ->
                                !AnnotatedElementUtils.hasAnnotation(handler.getMethod(), PreAuthorize.class))
                        .map(HandlerMethod::toString))
                .isEmpty();
        assertThat(Arrays.asList(AnyRole.class, PlannersOnly.class, ApproversOnly.class, AdministratorsOnly.class))
                .allMatch(type -> type.isAnnotationPresent(PreAuthorize.class));
    }
}
