package io.quicksizer.web.operations;

import io.quicksizer.workers.platform.ReadByTemplates;
import io.quicksizer.workers.result.Answer;
import java.io.Serializable;
import java.util.List;
import java.util.function.Function;

/**
 * What an action came to, shown once on the page that follows it.
 *
 * @param done whether something was done
 * @param key of the text
 * @param arguments for the text
 */
@ReadByTemplates
public record OperationNotice(boolean done, String key, List<Object> arguments) implements Serializable {

    static <T> OperationNotice of(Answer<T> answer, String key, Function<T, List<Object>> arguments) {
        return switch (answer) {
            case Answer.Done<T>(T value) -> new OperationNotice(true, "operations.done." + key, arguments.apply(value));
            case Answer.Refused<T>(var refusal) -> notDone(refusal.message());
            case Answer.Missing<T>(String what) -> new OperationNotice(false, "operations.gone", List.of());
            case Answer.Invalid<T>(var problems) -> notDone(problems.getFirst().message());
            case Answer.Conflicting<T>(String message, long version, var differences) -> notDone(message);
        };
    }

    private static OperationNotice notDone(String why) {
        return new OperationNotice(false, "operations.not-done", List.of(why));
    }
}
