package io.quicksizer.web.explain;

import io.quicksizer.web.page.When;
import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.explain.Chosen;
import io.quicksizer.workers.sizing.Days;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;

/** Sentences of an explanation in one language. */
final class Wording {
    private final MessageSource messages;
    private final PeopleDirectory people;
    private final Locale locale;

    Wording(MessageSource messages, PeopleDirectory people, Locale locale) {
        this.messages = messages;
        this.people = people;
        this.locale = locale;
    }

    String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** Returns the days as text; a blank cell of the workbook is a word, not 0. */
    String days(Optional<Days> days) {
        return days.map(this::days).orElseGet(() -> text("explain.blank"));
    }

    String days(Days days) {
        return text("explain.days", days.toBigDecimal());
    }

    /** Returns who made a choice, in which step, when and where. */
    String by(Optional<Chosen> chosen) {
        return chosen.map(choice -> text(
                        "explain.by",
                        step(choice),
                        people.find(choice.actor()).map(Person::displayName).orElse(choice.actor()),
                        when(choice.at()),
                        text("explain.channel." + choice.channel().name())))
                .orElseGet(() -> text("explain.by.nobody"));
    }

    String step(Chosen choice) {
        return text("step." + choice.step().name());
    }

    String when(Instant at) {
        return When.of(at, locale).text();
    }
}
