package io.quicksizer.web.openapi;

import io.quicksizer.workers.engagement.step.entry.ContextText;
import io.quicksizer.workers.revision.FrozenSizing;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The context of a revision, whose members follow the list of text fields. */
@Configuration(proxyBeanMethods = false)
class ContextSchema {
    private static final String NAME = "Context";

    @Bean
    OpenApiCustomizer contextOfRevisions() {
        return api -> {
            Schema<?> context = new ObjectSchema().addProperty("owner", new StringSchema());
            for (ContextText text : ContextText.values()) {
                context.addProperty(text.field(), new StringSchema());
            }
            api.getComponents().addSchemas(NAME, context);
            api.getComponents()
                    .getSchemas()
                    .get(FrozenSizing.class.getSimpleName())
                    .addProperty("context", new Schema<>().$ref("#/components/schemas/" + NAME));
        };
    }
}
