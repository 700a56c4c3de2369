package io.quicksizer.workers.sizing;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * A service as a scenario holds it.
 *
 * @param key unique in the catalogue version
 * @param name as people know it
 * @param section the name of the section it belongs to
 * @param template the template's days per size; a size that is absent has no days there
 * @param figures what the scenario says per size; a size that is absent takes the template's days
 * @param collapsed whether its row is folded away in the workbook; it counts all the same
 * @param note the scenario's note, or else the template's; empty for none
 */
public record ScenarioService(
        String key,
        String name,
        String section,
        Map<Size, Days> template,
        Map<Size, ScenarioFigure> figures,
        boolean collapsed,
        String note) {

    public ScenarioService {
        template = copy(template);
        figures = copy(figures);
    }

    private static <T> Map<Size, T> copy(Map<Size, T> values) {
        EnumMap<Size, T> copy = new EnumMap<>(Size.class);
        copy.putAll(values);
        return Collections.unmodifiableMap(copy);
    }

    ServiceDays days() {
        Map<Size, EffectiveDays> efforts = new EnumMap<>(Size.class);
        for (Size size : Size.WITH_FIGURES) {
            efforts.put(
                    size,
                    EffectiveDays.of(
                            Optional.ofNullable(template.get(size)),
                            figures.getOrDefault(size, ScenarioFigure.FROM_TEMPLATE)));
        }
        return new ServiceDays(key, name, efforts, collapsed, note);
    }
}
