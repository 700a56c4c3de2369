package io.quicksizer.web.page;

import io.quicksizer.workers.sizing.Problem;
import io.quicksizer.workers.sizing.Warning;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Problems and warnings in the reader's language; where a bundle has no translation, the rule's own English text is
 * used.
 */
@Component
public class ProblemText {
    private final MessageSource messages;

    ProblemText(MessageSource messages) {
        this.messages = messages;
    }

    /** The problems with their fields, each once however many rules found it. */
    public FieldProblems of(List<Problem> problems, Locale locale) {
        return new FieldProblems(problems.stream()
                .distinct()
                .map(problem -> new FieldProblems.Found(
                        problem.field(), FieldProblems.id(problem.field()), message(problem, locale)))
                .toList());
    }

    /** A warning's sentence. */
    public String of(Warning warning, Locale locale) {
        return text("warning." + warning.code().key(), warning.arguments(), warning.message(), locale);
    }

    private String message(Problem problem, Locale locale) {
        List<String> arguments = problem.arguments().stream()
                .map(argument -> text("problem.argument." + argument.replace(' ', '-'), List.of(), argument, locale))
                .toList();
        return text("problem." + problem.code().key(), arguments, problem.message(), locale);
    }

    private String text(String key, List<String> arguments, String otherwise, Locale locale) {
        String found = messages.getMessage(key, arguments.toArray(), null, locale);
        return found == null ? otherwise : found;
    }
}
