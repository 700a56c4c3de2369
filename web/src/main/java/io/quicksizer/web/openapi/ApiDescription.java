package io.quicksizer.web.openapi;

import io.quicksizer.web.problem.ApiProblem;
import io.quicksizer.workers.access.Person;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Common parts of all operations in the API description: authentication, correlation id, idempotency key and problems.
 */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    private static final String BASIC = "demo-sign-in";
    private static final String PROBLEM = "application/problem+json";

    ApiDescription() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Person.class);
    }

    @Bean
    OpenAPI api() {
        return new OpenAPI()
                .info(new Info()
                        .title("Quicksizer API")
                        .version("v1")
                        .description(
                                "Sizes service engagements: catalogue, quick sizing, engagements, approval, exports."
                                        + " Every failing answer is application/problem+json. See docs/api.md.")
                        .license(new License()
                                .name("Apache-2.0")
                                .url("https://www.apache.org/licenses/LICENSE-2.0.txt")))
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSecuritySchemes(
                                BASIC,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic")
                                        .description("Demo sign-in of the local profile")))
                .addSecurityItem(new SecurityRequirement().addList(BASIC));
    }

    @Bean
    OpenApiCustomizer commonAnswers() {
        return api -> {
            ResolvedSchema problem = ModelConverters.getInstance()
                    .resolveAsResolvedSchema(new AnnotatedType(ApiProblem.class).resolveAsRef(false));
            api.getComponents().addSchemas("Problem", problem.schema);
            problem.referencedSchemas.forEach((name, schema) -> {
                if (!name.equals("Problem")) {
                    api.getComponents().addSchemas(name, schema);
                }
            });
            api.getPaths().values().forEach(path -> path.readOperationsMap().forEach(ApiDescription::complete));
        };
    }

    private static void complete(HttpMethod method, Operation operation) {
        operation
                .getResponses()
                .values()
                .forEach(response -> response.addHeaderObject(
                        "X-Correlation-Id",
                        new Header()
                                .description("Names this call in logs and audit")
                                .schema(new StringSchema())));
        if (operation.getSecurity() != null && operation.getSecurity().isEmpty()) {
            return;
        }
        problem(operation, "400", "Bad request");
        problem(operation, "401", "Authentication required");
        problem(operation, "403", "Your roles do not allow this");
        problem(operation, "404", "It does not exist, or is not shared with you");
        if (method != HttpMethod.GET) {
            problem(operation, "409", "The resource has changed since it was read, or its state does not allow this");
            problem(operation, "422", "Validation failed; each problem names its field");
        }
        if (operation.getRequestBody() != null) {
            problem(operation, "413", "The body is too large");
            problem(operation, "415", "Send the media type that is named here");
        }
        if (method == HttpMethod.POST && !isUpload(operation)) {
            operation.addParametersItem(new HeaderParameter()
                    .name("Idempotency-Key")
                    .required(false)
                    .description("Repeats of the call with the same key within 24 hours get the first answer again")
                    .schema(new StringSchema().maxLength(200)));
        }
        boolean precondition = operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> "If-Match".equals(parameter.getName()));
        if (precondition) {
            operation.getParameters().stream()
                    .filter(parameter -> "If-Match".equals(parameter.getName()))
                    .forEach(parameter -> parameter
                            .required(true)
                            .description("The ETag of the version that you have seen")
                            .example("\"3\""));
            problem(operation, "428", "Say in If-Match which version you change");
        }
    }

    private static boolean isUpload(Operation operation) {
        return operation.getRequestBody() != null
                && operation.getRequestBody().getContent().containsKey("multipart/form-data");
    }

    private static void problem(Operation operation, String status, String description) {
        operation
                .getResponses()
                .putIfAbsent(
                        status,
                        new ApiResponse()
                                .description(description)
                                .content(new Content()
                                        .addMediaType(
                                                PROBLEM,
                                                new MediaType()
                                                        .schema(new Schema<>().$ref("#/components/schemas/Problem")))));
    }
}
