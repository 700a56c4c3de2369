package io.quicksizer.workers.platform.settings;

import java.util.Locale;

/** An application that reads settings. */
public enum Application {
    WEB,
    WORKERS;

    /** Returns the name that operators know it by. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
