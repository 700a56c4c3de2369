package io.quicksizer.workers.sizing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The breakdown of a scenario's days by section and service (docs/domain.md, rule 1).
 *
 * @param sections in the order of their first occurrence in the scenario
 */
public record ScenarioDays(List<SectionDays> sections) {

    public ScenarioDays {
        sections = List.copyOf(sections);
    }

    /**
     * Returns the breakdown of a scenario; {@code services} are all of its services in its order, including collapsed
     * ones.
     */
    public static ScenarioDays of(List<ScenarioService> services) {
        Map<String, List<ServiceDays>> sections = new LinkedHashMap<>();
        services.forEach(service -> sections.computeIfAbsent(service.section(), name -> new ArrayList<>())
                .add(service.days()));
        return new ScenarioDays(sections.entrySet().stream()
                .map(section -> new SectionDays(section.getKey(), section.getValue()))
                .toList());
    }

    /** Returns the scenario's days: the sum of all its services, including collapsed ones; 0 at N/A. */
    public Days days(Size size) {
        return Days.sum(sections.stream().map(section -> section.days(size)).toList());
    }

    /** Returns the changes of days from one size to another. */
    public ScenarioDifference difference(Size from, Size to) {
        List<ServiceDifference> services = new ArrayList<>();
        for (SectionDays section : sections) {
            for (ServiceDays service : section.services()) {
                DaysChange change = new DaysChange(service.days(from), service.days(to));
                if (!change.isNone()) {
                    services.add(new ServiceDifference(section.name(), service.key(), service.name(), change));
                }
            }
        }
        return new ScenarioDifference(from, to, services, new DaysChange(days(from), days(to)));
    }
}
