package io.quicksizer.workers.sizing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The composition of a scenario's days, down to each service (docs/domain.md, rule 1).
 *
 * @param sections in the order in which the scenario first names them
 */
public record ScenarioDays(List<SectionDays> sections) {

    public ScenarioDays {
        sections = List.copyOf(sections);
    }

    /** Breaks a scenario down; {@code services} are all of its services in its order, collapsed ones included. */
    public static ScenarioDays of(List<ScenarioService> services) {
        Map<String, List<ServiceDays>> sections = new LinkedHashMap<>();
        services.forEach(service -> sections.computeIfAbsent(service.section(), name -> new ArrayList<>())
                .add(service.days()));
        return new ScenarioDays(sections.entrySet().stream()
                .map(section -> new SectionDays(section.getKey(), section.getValue()))
                .toList());
    }

    /** The scenario's days: the sum over all its services, collapsed ones included; 0 at N/A. */
    public Days days(Size size) {
        return Days.sum(sections.stream().map(section -> section.days(size)).toList());
    }

    /** The changes when a planner goes from one size to another. */
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
