package io.quicksizer.workers.export;

import io.quicksizer.db.document.CsvChoices;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.document.DecimalSeparator;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Use case in which a person chooses the decimal separator of their CSV downloads. */
@Service
public class ChoosingSeparator {
    private final CsvChoices choices;
    private final Clock clock;

    ChoosingSeparator(CsvChoices choices, Clock clock) {
        this.choices = choices;
        this.clock = clock;
    }

    /** Stores the separator for the person's later downloads. */
    @Transactional
    public void choose(Person reader, DecimalSeparator separator) {
        choices.remember(reader.userName(), separator.name(), clock.instant());
    }

    /**
     * Returns the requested separator, else the one that the person chose last, else that of the language. Nothing is
     * stored.
     */
    @Transactional(readOnly = true)
    public DecimalSeparator of(Person reader, Optional<DecimalSeparator> asked, Locale language) {
        return asked.or(() -> choices.of(reader.userName()).flatMap(DecimalSeparator::named))
                .orElseGet(() -> DecimalSeparator.of(language));
    }
}
