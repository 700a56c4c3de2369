package io.quicksizer.web.openapi;

import io.quicksizer.workers.revision.FrozenSizing;
import io.quicksizer.workers.wizard.entry.ContextText;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The texts of an engagement's context, which follow their list wherever the API returns them. */
@Configuration(proxyBeanMethods = false)
class ContextSchema {
    private static final String NAME = "Context";

    @Bean
    OpenApiCustomizer textsOfTheContext() {
        return api -> {
            Schema<?> context = new ObjectSchema().addProperty("owner", new StringSchema());
            addTexts(context);
            api.getComponents().addSchemas(NAME, context);
            @SuppressWarnings("rawtypes") // as the library declares it
            Map<String, Schema> schemas = api.getComponents().getSchemas();
            schemas.get(FrozenSizing.class.getSimpleName())
                    .addProperty("context", new Schema<>().$ref("#/components/schemas/" + NAME));
            addTexts(schemas.get("Engagement"));
        };
    }

    /** Properties that a record describes by itself stay as they are. */
    private static void addTexts(Schema<?> schema) {
        for (ContextText text : ContextText.values()) {
            if (schema.getProperties() == null || !schema.getProperties().containsKey(text.field())) {
                schema.addProperty(text.field(), new StringSchema());
            }
        }
    }
}
