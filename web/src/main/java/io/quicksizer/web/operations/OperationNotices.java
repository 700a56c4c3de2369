package io.quicksizer.web.operations;

import io.quicksizer.web.page.ProblemText;
import io.quicksizer.workers.result.Answer;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Builder of notices about the results of actions in the reader's language. */
@Component
class OperationNotices {
    private final ProblemText texts;

    OperationNotices(ProblemText texts) {
        this.texts = texts;
    }

    /**
     * Returns the notice for the next page.
     *
     * @param key key of the message on success
     * @param arguments arguments of that message
     */
    <T> OperationNotice of(Locale locale, Answer<T> answer, String key, Function<T, List<Object>> arguments) {
        return switch (answer) {
            case Answer.Done<T>(T value) -> new OperationNotice(true, "operations.done." + key, arguments.apply(value));
            case Answer.Refused<T>(var refusal) -> notDone(texts.of(refusal, locale));
            case Answer.Missing<T>(String what) -> new OperationNotice(false, "operations.gone", List.of());
            case Answer.Invalid<T>(var problems) -> notDone(texts.of(problems.getFirst(), locale));
            case Answer.Conflicting<T> conflict -> notDone(texts.of(conflict, locale));
        };
    }

    private static OperationNotice notDone(String why) {
        return new OperationNotice(false, "operations.not-done", List.of(why));
    }
}
