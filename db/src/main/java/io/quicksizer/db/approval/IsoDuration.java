package io.quicksizer.db.approval;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** JPA converter between durations and ISO 8601 text as written in the approval policy, such as {@code PT72H}. */
@Converter
class IsoDuration implements AttributeConverter<Duration, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Duration duration) {
        return duration == null ? null : duration.toString();
    }

    @Override
    public @Nullable Duration convertToEntityAttribute(@Nullable String text) {
        return text == null ? null : Duration.parse(text);
    }
}
