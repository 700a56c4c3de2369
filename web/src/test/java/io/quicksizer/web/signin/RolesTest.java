package io.quicksizer.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The table of roles: who gets past the door of each call. Whatever comes after the door is never a 401 or 403 here.
 */
@PortalTest
class RolesTest {
    private static final String NOBODYS = "00000000-0000-7000-8000-000000000000";
    private static final Set<String> OPEN = Set.of("HealthController", "SignInPage", "ErrorPages");
    private static final Map<String, String> PEOPLE =
            Map.of("A", "admin", "P", "planner", "S", "approver", "V", "viewer");

    @Autowired
    private Portal portal;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handlers;

    @ParameterizedTest(name = "{0} {1} is for {2}")
    @CsvSource(delimiter = '|', textBlock = """
        GET   | /api/v1/openapi.json                            | APSV
        GET   | /api/v1/catalogue                               | APSV
        GET   | /api/v1/catalogue/scenarios/foundation          | APSV
        GET   | /api/v1/catalogue/scenarios/foundation/csv      | APSV
        POST  | /api/v1/catalogue/imports                       | A
        GET   | /api/v1/catalogue/versions                      | A
        GET   | /api/v1/catalogue/versions/1                    | A
        PATCH | /api/v1/catalogue/versions/1/line-items/x       | A
        POST  | /api/v1/catalogue/versions/999/publish          | A
        POST  | /api/v1/quick-size                              | APSV
        POST  | /api/v1/fit                                     | APSV
        GET   | /api/v1/engagements                             | APSV
        POST  | /api/v1/engagements                             | P
        GET   | /api/v1/engagements/{id}                        | APSV
        PATCH | /api/v1/engagements/{id}                        | P
        POST  | /api/v1/engagements/{id}/copy                   | P
        POST  | /api/v1/engagements/{id}/archive                | P
        POST  | /api/v1/engagements/{id}/restore                | P
        POST  | /api/v1/engagements/{id}/withdraw               | P
        POST  | /api/v1/engagements/{id}/cancel                 | A
        GET   | /api/v1/engagements/{id}/steps/CONTEXT          | APSV
        POST  | /api/v1/engagements/{id}/steps/CONTEXT          | P
        POST  | /api/v1/engagements/{id}/submit                 | P
        GET   | /api/v1/engagements/{id}/sign-off               | APSV
        POST  | /api/v1/engagements/{id}/decision               | S
        GET   | /api/v1/engagements/{id}/revisions              | APSV
        POST  | /api/v1/engagements/{id}/revisions              | P
        GET   | /api/v1/engagements/{id}/audit                  | APSV
        GET   | /api/v1/revisions/{id}                          | APSV
        GET   | /api/v1/revisions/{id}/exports                  | APSV
        GET   | /api/v1/exports/{id}/content                    | APSV
        GET   | /api/v1/kpis                                    | APSV
        GET   | /api/v1/operations                              | A
        POST  | /api/v1/operations/rebuild                      | A
        POST  | /api/v1/operations/incidents/1/retry            | A
        POST  | /api/v1/operations/messages/{id}/send-again     | A
        POST  | /api/v1/operations/messages/{id}/abandon        | A
        GET   | /api/v1/operations/engagements/{id}/restart-points | A
        POST  | /api/v1/operations/engagements/{id}/restart     | A
        POST  | /api/v1/operations/engagements/{id}/rebuild     | A
        """)
    void the_door_opens_for(String method, String path, String roles) {
        String address = path.replace("{id}", NOBODYS);
        Map<String, String> opened = new TreeMap<>();
        PEOPLE.forEach((letter, person) -> {
            boolean upload = path.endsWith("/imports");
            int status = portal.as(person)
                    .version(0)
                    .header("Content-Type", upload ? "multipart/form-data; boundary=b" : "application/json")
                    .send(
                            method,
                            address,
                            method.equals("GET")
                                    ? BodyPublishers.noBody()
                                    : BodyPublishers.ofString(
                                            upload
                                                    ? "--b\r\n"
                                                            + "Content-Disposition: form-data; name=\"file\";"
                                                            + " filename=\"x\"\r\n\r\n"
                                                            + "x\r\n"
                                                            + "--b--\r\n"
                                                    : "{}"))
                    .status();
            assertThat(status).as(person).isLessThan(500);
            opened.put(letter, status == 403 ? "refused" : "let in");
        });
        String letIn = opened.entrySet().stream()
                .filter(entry -> entry.getValue().equals("let in"))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining());
        assertThat(letIn).isEqualTo(roles);
        assertThat(portal.anonymous()
                        .send(method, address, BodyPublishers.noBody())
                        .status())
                .isEqualTo(401);
    }

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
