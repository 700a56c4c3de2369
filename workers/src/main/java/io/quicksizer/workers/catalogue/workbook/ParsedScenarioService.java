package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.sizing.ScenarioFigure;
import io.quicksizer.workers.sizing.Size;
import java.util.Map;

/**
 * A scenario's values of one of its services.
 *
 * @param service key of the service
 * @param figures what it says for S, M, L and Custom
 * @param note the note
 * @param collapsed whether the row is hidden in the workbook; it counts all the same
 * @param row the row of the scenario's sheet
 */
public record ParsedScenarioService(
        String service, Map<Size, ScenarioFigure> figures, NoteOverride note, boolean collapsed, int row) {

    /** Copies the map. */
    public ParsedScenarioService {
        figures = Map.copyOf(figures);
    }

    /** The values of one size. */
    public ScenarioFigure figure(Size size) {
        return figures.getOrDefault(size, ScenarioFigure.FROM_TEMPLATE);
    }
}
