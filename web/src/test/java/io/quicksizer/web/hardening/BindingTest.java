package io.quicksizer.web.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.signin.AdministratorsOnly;
import io.quicksizer.web.signin.ApproversOnly;
import io.quicksizer.workers.access.Person;
import java.lang.reflect.Type;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What a caller sends fills records that a call declares for it and nothing else: no entity, no bean with setters. */
@PortalTest
class BindingTest {
    private static final Logger LOG = LoggerFactory.getLogger(BindingTest.class);

    @Autowired
    private Portal portal;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handlers;

    @Test
    void bodies_and_forms_are_bound_to_records_only() {
        List<String> others = new ArrayList<>();
        int bound = 0;
        for (HandlerMethod handler : ours().values()) {
            for (MethodParameter parameter : handler.getMethodParameters()) {
                if (isBound(parameter)) {
                    bound++;
                    if (!isHarmless(parameter)) {
                        others.add(handler + " binds " + parameter.getGenericParameterType());
                    }
                }
            }
        }
        LOG.info("{} bound bodies and forms", bound);
        assertThat(others).isEmpty();
        assertThat(bound).isGreaterThan(10);
    }

    @Test
    void a_field_that_a_call_does_not_declare_is_refused_by_every_call_that_takes_a_record() {
        int calls = 0;
        for (Map.Entry<RequestMappingInfo, HandlerMethod> call : ours().entrySet()) {
            boolean takesARecord = java.util.Arrays.stream(call.getValue().getMethodParameters())
                    .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class)
                            && parameter.getParameterType().isRecord());
            if (takesARecord) {
                String path = call.getKey()
                        .getPatternValues()
                        .iterator()
                        .next()
                        .replaceAll("\\{(id|alternative)}", "00000000-0000-7000-8000-000000000000")
                        .replaceAll("\\{[^}]+}", "1");
                String method = call.getKey()
                        .getMethodsCondition()
                        .getMethods()
                        .iterator()
                        .next()
                        .name();
                portal.as(somebodyWhoMay(call.getValue()))
                        .version(0)
                        .header("Content-Type", "application/json")
                        .send(
                                method,
                                path,
                                BodyPublishers.ofString(
                                        "{\"surelyUnknown\":\"me\",\"roles\":[\"ADMIN\"],\"catalogue\":1,\"template\":true}"))
                        .isProblem(400, "unreadable")
                        .blames("surelyUnknown");
                calls++;
            }
        }
        LOG.info("{} calls refuse fields that they do not declare", calls);
        assertThat(calls).isGreaterThan(8);
    }

    /** The role is asked before the body is read. */
    private static String somebodyWhoMay(HandlerMethod call) {
        if (call.hasMethodAnnotation(AdministratorsOnly.class)) {
            return "admin";
        }
        return call.hasMethodAnnotation(ApproversOnly.class) ? "approver" : "planner";
    }

    private Map<RequestMappingInfo, HandlerMethod> ours() {
        Map<RequestMappingInfo, HandlerMethod> ours = new java.util.LinkedHashMap<>(handlers.getHandlerMethods());
        ours.values().removeIf(handler -> !handler.getBeanType().getName().startsWith("io.quicksizer"));
        return ours;
    }

    private static boolean isBound(MethodParameter parameter) {
        boolean implied = parameter.getParameterAnnotations().length == 0
                && !BeanUtils.isSimpleProperty(parameter.getParameterType())
                && parameter.getParameterType().getName().startsWith("io.quicksizer")
                && parameter.getParameterType() != Person.class;
        return implied
                || parameter.hasParameterAnnotation(RequestBody.class)
                || parameter.hasParameterAnnotation(ModelAttribute.class);
    }

    private static boolean isHarmless(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        Type generic = parameter.getGenericParameterType();
        return type.isRecord()
                || JsonNode.class.isAssignableFrom(type)
                || generic.getTypeName().matches("java\\.util\\.Map<java\\.lang\\.String, [\\w.]*\\$\\w+>");
    }
}
