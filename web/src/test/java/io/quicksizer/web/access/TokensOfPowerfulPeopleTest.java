package io.quicksizer.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.StandInEngine;
import io.quicksizer.web.signin.AdministratorsOnly;
import io.quicksizer.web.signin.ApproversOnly;
import io.quicksizer.workers.program.ServiceScope;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Tokens of administrators and approvers, with every scope there is: they neither administer nor sign off. */
@PortalTest
class TokensOfPowerfulPeopleTest {
    private static final String NOBODYS = "00000000-0000-7000-8000-000000000000";

    @Autowired
    private Portal portal;

    @Autowired
    private StandInEngine engine;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handlers;

    @ParameterizedTest
    @ValueSource(strings = {"admin", "approver2"})
    void no_call_for_administrators_or_approvers_is_open_to_a_token(String person) {
        String token = token(person);
        String waiting = engine.submitted("Not administered by a script").toString();
        Set<String> calls = calls();
        assertThat(calls).contains("POST /api/v1/engagements/{id}/cancel").hasSizeGreaterThan(20);
        assertThat(calls.stream()
                        .flatMap(call -> Stream.of(waiting, NOBODYS)
                                .map(id -> call + " " + call(token, Calls.method(call), Subjects.filled(call, id)))))
                .allMatch(answer -> answer.endsWith(" 403"));
        assertThat(jdbc.sql("select status from engagement where id = :id::uuid")
                        .param("id", waiting)
                        .query(String.class)
                        .single())
                .isEqualTo("IN_APPROVAL");
    }

    @Test
    void a_token_of_an_administrator_reads_nothing_that_is_not_shared_with_the_person() {
        String foreign = "/api/v1/engagements/" + engine.opened("Foreign to the administrator");
        portal.as("admin").get(foreign).isStatus(200);
        assertThat(call(token("admin"), "GET", foreign)).isEqualTo(404);
    }

    private Set<String> calls() {
        return handlers.getHandlerMethods().entrySet().stream()
                .filter(entry -> isForPowerful(entry.getValue()))
                .flatMap(entry -> calls(entry.getKey()))
                .filter(call -> Calls.path(call).startsWith("/api/"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isForPowerful(HandlerMethod handler) {
        return AnnotatedElementUtils.hasAnnotation(handler.getMethod(), AdministratorsOnly.class)
                || AnnotatedElementUtils.hasAnnotation(handler.getMethod(), ApproversOnly.class);
    }

    private static Stream<String> calls(RequestMappingInfo mapping) {
        List<String> methods = mapping.getMethodsCondition().getMethods().stream()
                .map(RequestMethod::name)
                .toList();
        return mapping.getPatternValues().stream()
                .flatMap(path -> methods.stream().map(method -> method + " " + path));
    }

    private int call(String token, String method, String path) {
        return portal.anonymous()
                .header("Authorization", "Bearer " + token)
                .json(method, path, method.equals("GET") ? "" : "{}")
                .status();
    }

    private String token(String person) {
        String scopes = Arrays.stream(ServiceScope.values())
                .map(scope -> "\"" + scope.name() + "\"")
                .collect(Collectors.joining(","));
        return portal.as(person)
                .post("/api/v1/service-tokens", "{\"name\":\"everything\",\"scopes\":[" + scopes + "],\"days\":1}")
                .isStatus(200)
                .json()
                .path("token")
                .asText();
    }
}
