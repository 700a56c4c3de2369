package io.quicksizer.workers.sizing;

import java.util.List;

/** The stable code of a message to a person, and its English wording; other languages translate by {@link #key()}. */
public interface MessageCode {

    /** The enum constant's name, for example {@code DAYS_TOO_PRECISE}. */
    String name();

    /** The English wording, in which {@code {0}}, {@code {1}} … are placeholders of the arguments. */
    String pattern();

    /** The stable name for message bundles and API clients, for example {@code days-too-precise}. */
    default String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The English wording with the arguments filled in. */
    default String message(List<String> arguments) {
        String message = pattern();
        for (int i = 0; i < arguments.size(); i++) {
            message = message.replace("{" + i + "}", arguments.get(i));
        }
        return message;
    }
}
