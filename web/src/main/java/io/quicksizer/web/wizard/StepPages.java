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

/** The pages of all steps, each once. */
@Component
class StepPages {
    private final Map<Step, StepPage> pages = new EnumMap<>(Step.class);

    StepPages(List<StepPage> all) {
        all.forEach(page -> pages.put(page.step(), page));
    }

    /** The page at an address' last part, such as {@code sizing}; anything else is not found. */
    StepPage at(String path) {
        return Arrays.stream(Step.values())
                .filter(step -> Stepper.path(step).equals(path))
                .findFirst()
                .flatMap(step -> Optional.ofNullable(pages.get(step)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
