package io.quicksizer.web.openapi;

import io.quicksizer.workers.frozen.FrozenSizing;
import io.quicksizer.workers.wizard.entry.ContextText;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Schema of the texts of an engagement's context, generated from their list. */
@Configuration(proxyBeanMethods = false)
class ContextSchema {
    private static final String NAME = "Context";

    @Bean
    OpenApiCustomizer textsOfTheContext() {
        return api -> {
            Schema<?> context = new ObjectSchema().addProperty("owner", new StringSchema());
            addTexts(context);
            api.getComponents().addSchemas(NAME, context);
            @SuppressWarnings("rawtypes") // declared so by the library
            Map<String, Schema> schemas = api.getComponents().getSchemas();
            schemas.get(FrozenSizing.class.getSimpleName())
                    .addProperty("context", new Schema<>().$ref("#/components/schemas/" + NAME));
            addTexts(schemas.get("Engagement"));
        };
    }

    /** Adds the texts, except properties that the record declares itself. */
    private static void addTexts(Schema<?> schema) {
        for (ContextText text : ContextText.values()) {
            if (schema.getProperties() == null || !schema.getProperties().containsKey(text.field())) {
                schema.addProperty(text.field(), new StringSchema());
            }
        }
    }
}
