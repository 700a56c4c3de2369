package io.quicksizer.workers.engagement.step;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.catalogue.content.CatalogueSnapshot;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One step of the wizard. */
public interface WizardStep {

    /** Which one. */
    Step step();

    /** The fields that a person fills in. */
    Set<String> fields();

    /**
     * What the step shows: the variables of its form, as docs/forms.md lists them.
     *
     * @param entry what was entered at the last visit and is not accepted yet; it is shown instead of the stored state
     */
    Map<String, @Nullable Object> show(EngagementState state, CatalogueSnapshot catalogue, Optional<JsonNode> entry);

    /**
     * The state that accepting the entry leads to. Problems are added to the fields; if there are any, the answer is
     * not used.
     */
    EngagementState accept(EngagementState state, CatalogueSnapshot catalogue, SubmittedFields entry);

    /**
     * The state that an unfinished entry points to, for figures that follow the typing: whatever is right so far
     * counts, and what is wrong keeps its stored value. Never stored.
     */
    default EngagementState foresee(EngagementState state, CatalogueSnapshot catalogue, SubmittedFields entry) {
        return accept(state, catalogue, entry);
    }
}
