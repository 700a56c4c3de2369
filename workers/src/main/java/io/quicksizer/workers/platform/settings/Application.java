package io.quicksizer.workers.platform.settings;

import java.util.Locale;

/** A process that reads settings. */
public enum Application {
    WEB,
    WORKERS;

    /** As an operator calls it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
