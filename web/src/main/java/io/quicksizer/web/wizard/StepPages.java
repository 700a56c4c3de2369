package io.quicksizer.web.wizard;

import io.quicksizer.processes.model.Step;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Registry of the steps' pages. */
@Component
class StepPages {
    private final Map<Step, StepPage> pages = new EnumMap<>(Step.class);

    StepPages(List<StepPage> all) {
        all.forEach(page -> pages.put(page.step(), page));
    }

    /** Returns the page for the last segment of a path, such as {@code sizing}; responds with 404 for any other. */
    StepPage at(String path) {
        return Arrays.stream(Step.values())
                .filter(step -> Stepper.path(step).equals(path))
                .findFirst()
                .flatMap(step -> Optional.ofNullable(pages.get(step)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
