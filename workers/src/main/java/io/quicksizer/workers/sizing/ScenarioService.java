package io.quicksizer.workers.sizing;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * A service of a scenario.
 *
 * @param key unique in the catalogue version
 * @param name display name
 * @param section name of its section
 * @param template the template's days per size; no entry for a size without days
 * @param figures the scenario's values per size; a size without an entry uses the template's days
 * @param collapsed whether its row is collapsed in the workbook; it counts nevertheless
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
