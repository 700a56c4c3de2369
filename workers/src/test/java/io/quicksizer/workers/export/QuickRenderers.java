package io.quicksizer.workers.export;

import io.quicksizer.db.document.DocumentKind;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Primary;

/** Renders as the product does, or writes down in a moment what would be rendered, for tests of what is kept. */
@Primary
public class QuickRenderers extends Renderers {
    private volatile boolean quick;
    private volatile boolean broken;

    /** From now on documents are written down only, or rendered again. */
    public void quick(boolean now) {
        quick = now;
    }

    /** From now on renderers fail as a bug would make them, or work again. */
    public void broken(boolean now) {
        broken = now;
    }

    @Override
    DocumentRenderer of(DocumentKind kind) {
        DocumentRenderer real = super.of(kind);
        if (broken) {
            throw new NullPointerException("Cannot invoke \"Proposal.lines()\"");
        }
        return quick
                ? new DocumentRenderer(
                        kind,
                        real.job(),
                        real.mediaType(),
                        real.ending(),
                        (proposal, settings) -> (kind + " of " + proposal).getBytes(StandardCharsets.UTF_8))
                : real;
    }
}
