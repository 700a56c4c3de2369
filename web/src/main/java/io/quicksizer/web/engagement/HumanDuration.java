package io.quicksizer.web.engagement;

import io.quicksizer.workers.platform.ReadByTemplates;
import java.time.Duration;

/**
 * A duration in the one or two units that people would use.
 *
 * @param key message key of the text, which takes both numbers
 * @param large days, hours or minutes
 * @param small the next smaller unit
 */
@ReadByTemplates
public record HumanDuration(String key, long large, long small) {

    static HumanDuration of(Duration duration) {
        if (duration.toDays() > 0) {
            return new HumanDuration("dossier.lasting.days", duration.toDays(), duration.toHoursPart());
        }
        if (duration.toHours() > 0) {
            return new HumanDuration("dossier.lasting.hours", duration.toHours(), duration.toMinutesPart());
        }
        return duration.toMinutes() > 0
                ? new HumanDuration("dossier.lasting.minutes", duration.toMinutes(), 0)
                : new HumanDuration("dossier.lasting.moment", 0, 0);
    }
}
