package io.quicksizer.db.testing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;

/** Reads {@link QuicksizerDatabase} from the test class, or from the class around a nested one. */
class FreshDatabaseFactory implements ContextCustomizerFactory {

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
        for (Class<?> type = testClass; type != null; type = type.getEnclosingClass()) {
            QuicksizerDatabase wanted = AnnotatedElementUtils.findMergedAnnotation(type, QuicksizerDatabase.class);
            if (wanted != null) {
                return new FreshDatabase(wanted.sharedAs().isEmpty() ? type.getName() : wanted.sharedAs());
            }
        }
        return null;
    }
}
