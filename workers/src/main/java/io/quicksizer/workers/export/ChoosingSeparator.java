package io.quicksizer.workers.export;

import io.quicksizer.db.document.CsvChoices;
import io.quicksizer.workers.access.Person;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Use case: a person chooses the decimal separator of CSV files; the choice holds for their later downloads. */
@Service
public class ChoosingSeparator {
    private final CsvChoices choices;
    private final Clock clock;

    ChoosingSeparator(CsvChoices choices, Clock clock) {
        this.choices = choices;
        this.clock = clock;
    }

    /** Remembers the separator for the person's later downloads. */
    @Transactional
    public void choose(Person reader, DecimalSeparator separator) {
        choices.remember(reader.userName(), separator.name(), clock.instant());
    }

    /** The separator that is asked for; else the one chosen last; else that of the language. Nothing is remembered. */
    @Transactional(readOnly = true)
    public DecimalSeparator of(Person reader, Optional<DecimalSeparator> asked, Locale language) {
        return asked.or(() -> choices.of(reader.userName()).flatMap(DecimalSeparator::named))
                .orElseGet(() -> DecimalSeparator.of(language));
    }
}
