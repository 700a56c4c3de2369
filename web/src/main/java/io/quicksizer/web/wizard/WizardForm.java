package io.quicksizer.web.wizard;

import io.quicksizer.workers.wizard.entry.Input;
import io.quicksizer.workers.wizard.entry.Intent;
import io.quicksizer.workers.wizard.entry.ReviewEntry;
import io.quicksizer.workers.wizard.entry.StepEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;

/**
 * A submitted form of the wizard.
 *
 * @param version the engagement's version when the page was rendered
 * @param fields the step's fields as they are saved in a draft, without an action
 * @param action the action, such as {@code continue}
 * @param jumpTo the step that the review jumps to, or empty
 * @param taken paths of conflicting fields for which the person takes the stored value
 */
record WizardForm(long version, StepEntry fields, String action, String jumpTo, Set<String> taken) {
    private static final Set<String> OF_THE_FRAME = Set.of("_csrf", "version", "action", "jump", "conflict");
    private static final String TAKE = "take.";

    static WizardForm of(StepPage page, MultiValueMap<String, String> sent) {
        Map<String, List<String>> fields = new LinkedHashMap<>(sent);
        page.complete(fields);
        fields.keySet().removeIf(name -> isOfTheFrame(name));
        String jump = first(sent, "jump");
        return new WizardForm(
                version(first(sent, "version")),
                FormEntry.of(page.step(), fields),
                jump.isEmpty() ? first(sent, "action") : "jump",
                jump,
                taken(sent));
    }

    /** Returns the submission: the fields with the action. */
    StepEntry submission() {
        Intent intent = new Intent(
                action.isEmpty() ? Input.absent() : Input.of(action),
                fields.intent().unknownFields());
        StepEntry entry = fields instanceof ReviewEntry review && !jumpTo.isEmpty()
                ? new ReviewEntry(intent, Input.of(jumpTo), review.comment())
                : fields;
        return entry.with(intent);
    }

    WizardForm with(StepEntry settled) {
        return new WizardForm(version, settled, action, jumpTo, taken);
    }

    /** Returns the same form for another version of the engagement. */
    WizardForm over(long currentVersion) {
        return new WizardForm(currentVersion, fields, action, jumpTo, taken);
    }

    /** Returns whether a field belongs to the page, not to the step's entry. */
    private static boolean isOfTheFrame(String name) {
        return OF_THE_FRAME.contains(name) || name.startsWith(TAKE) || name.startsWith("_");
    }

    private static Set<String> taken(MultiValueMap<String, String> sent) {
        return sent.keySet().stream()
                .filter(name -> name.startsWith(TAKE) && first(sent, name).equals("theirs"))
                .map(name -> name.substring(TAKE.length()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String first(MultiValueMap<String, String> sent, String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : value;
    }

    private static long version(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException malformed) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "no version", malformed);
        }
    }
}
