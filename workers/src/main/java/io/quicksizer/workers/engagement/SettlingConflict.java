package io.quicksizer.workers.engagement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.engagement.step.Wizard;
import io.quicksizer.workers.people.Person;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts what stands now into an entry, in the fields in which its person prefers it (docs/domain.md, rule 9). */
@Service
public class SettlingConflict {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final EngagementQueries queries;
    private final StepForms forms;

    SettlingConflict(EngagementQueries queries, StepForms forms) {
        this.queries = queries;
        this.forms = forms;
    }

    /**
     * The entry with the fields taken over.
     *
     * @param yours what the person typed
     * @param taken paths of the fields as the conflict named them
     */
    @Transactional(readOnly = true)
    public ObjectNode settle(Person reader, UUID engagementId, Step step, ObjectNode yours, Set<String> taken) {
        if (taken.isEmpty() || !Wizard.has(step)) {
            return yours;
        }
        return queries.readable(reader, engagementId)
                .map(engagement ->
                        Differences.settled(yours, JSON.<JsonNode>valueToTree(forms.of(engagement, step)), taken))
                .orElse(yours);
    }
}
