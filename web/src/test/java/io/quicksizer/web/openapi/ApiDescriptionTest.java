package io.quicksizer.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** docs/openapi.json is what the controllers are. {@code -Dquicksizer.openapi.write=true} writes it again. */
@PortalTest
class ApiDescriptionTest {
    private static final Path COMMITTED = Path.of("..", "docs", "openapi.json");

    @Autowired
    private Portal portal;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handlers;

    @Test
    void the_committed_description_is_the_generated_one() throws IOException {
        String generated = portal.as("viewer")
                        .get("/api/v1/openapi.json")
                        .isStatus(200)
                        .text()
                        .strip() + "\n";
        if (Boolean.getBoolean("quicksizer.openapi.write")) {
            Files.writeString(COMMITTED, generated);
        }

        assertThat(generated)
                .as("run the test with -Dquicksizer.openapi.write=true and look at the difference")
                .isEqualTo(Files.readString(COMMITTED));
    }

    @Test
    void every_call_is_described_with_its_problems_and_an_id_of_its_own() {
        JsonNode paths = portal.as("viewer").get("/api/v1/openapi.json").json().path("paths");
        Set<String> described = new TreeSet<>();
        Set<String> ids = new TreeSet<>();
        paths.fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(operation -> {
                    described.add(operation.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey());
                    assertThat(operation.getValue().path("summary").asText())
                            .as(path.getKey())
                            .isNotBlank();
                    assertThat(ids.add(operation.getValue().path("operationId").asText()))
                            .as(path.getKey())
                            .isTrue();
                    if (!path.getKey().contains("/health/")) {
                        assertThat(operation
                                        .getValue()
                                        .path("responses")
                                        .path("403")
                                        .toString())
                                .as(path.getKey())
                                .contains("#/components/schemas/Problem");
                    }
                }));

        assertThat(described).isEqualTo(calls());
    }

    private Set<String> calls() {
        Set<String> calls = new TreeSet<>();
        handlers.getHandlerMethods()
                .forEach((mapping, handler) -> mapping.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/api/v1/") && !pattern.contains("openapi"))
                        .forEach(pattern -> {
                            for (RequestMethod method :
                                    mapping.getMethodsCondition().getMethods()) {
                                calls.add(method + " " + pattern);
                            }
                        }));
        return calls;
    }
}
