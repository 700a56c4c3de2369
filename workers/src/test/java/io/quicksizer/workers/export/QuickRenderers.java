package io.quicksizer.workers.export;

import io.quicksizer.db.document.DocumentKind;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Primary;

/** Renders as the product does, or writes down in a moment what would be rendered, for tests of what is kept. */
@Primary
public class QuickRenderers extends Renderers {
    private volatile boolean quick;

    /** From now on documents are written down only, or rendered again. */
    public void quick(boolean now) {
        quick = now;
    }

    @Override
    DocumentRenderer of(DocumentKind kind) {
        DocumentRenderer real = super.of(kind);
        return quick
                ? new DocumentRenderer(
                        kind,
                        real.mediaType(),
                        real.ending(),
                        (proposal, settings) -> (kind + " of " + proposal).getBytes(StandardCharsets.UTF_8))
                : real;
    }
}
