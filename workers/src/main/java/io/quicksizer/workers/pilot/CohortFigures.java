package io.quicksizer.workers.pilot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quicksizer.db.pilot.GroupFigures;
import io.quicksizer.db.pilot.StepCompletion;
import java.util.List;

/**
 * The figures of a cohort, which are stored when it ends.
 *
 * @param inside figures of the cohort since its first day
 * @param outside figures of everybody else in the same period
 * @param before figures of the cohort in the four weeks before its first day, which its entry criteria refer to
 * @param steps visits and completion of each step, in the order of the process
 */
public record CohortFigures(
        GroupFigures inside, GroupFigures outside, GroupFigures before, List<StepCompletion> steps) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final GroupFigures NOTHING = new GroupFigures(0, 0, 0, 0, 0, 0, null, 0, 0, 0, 0, 0, 0, 0, null);

    /** Figures of a cohort that an earlier release ended without storing them. */
    static final CohortFigures NOT_KEPT = new CohortFigures(NOTHING, NOTHING, NOTHING, List.of());

    public CohortFigures {
        steps = List.copyOf(steps);
    }

    /** Returns the figures that criteria of a stage refer to. */
    public GroupFigures of(String stage) {
        return stage.equals("ENTRY") ? before : inside;
    }

    static CohortFigures read(String json) {
        try {
            return JSON.readValue(json, CohortFigures.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("stored figures of a cohort can be read", impossible);
        }
    }

    String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("figures are plain values", impossible);
        }
    }
}
