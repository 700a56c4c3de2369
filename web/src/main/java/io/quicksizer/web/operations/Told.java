package io.quicksizer.web.operations;

import io.quicksizer.workers.answer.Answer;
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
public record Told(boolean done, String key, List<Object> arguments) implements Serializable {

    static <T> Told of(Answer<T> answer, String key, Function<T, List<Object>> arguments) {
        return switch (answer) {
            case Answer.Done<T>(T value) -> new Told(true, "operations.done." + key, arguments.apply(value));
            case Answer.Refused<T>(var refusal) -> notDone(refusal.message());
            case Answer.Missing<T>(String what) -> new Told(false, "operations.gone", List.of());
            case Answer.Invalid<T>(var problems) -> notDone(problems.getFirst().message());
            case Answer.Conflicting<T>(String message, long version, var differences) -> notDone(message);
        };
    }

    private static Told notDone(String why) {
        return new Told(false, "operations.not-done", List.of(why));
    }
}
