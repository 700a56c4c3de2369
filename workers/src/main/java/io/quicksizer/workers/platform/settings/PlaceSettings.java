package io.quicksizer.workers.platform.settings;

import static io.quicksizer.workers.platform.settings.Setting.both;
import static io.quicksizer.workers.platform.settings.Setting.web;
import static io.quicksizer.workers.platform.settings.Setting.workers;

import io.quicksizer.workers.platform.settings.Setting.Trait;
import java.util.List;

/** Settings of the process and the database. */
final class PlaceSettings {
    static final Area PROCESS = new Area(
            "Process",
            List.of(
                    both("spring.profiles.active", Kind.LIST),
                    both("quicksizer.secrets", Kind.FOLDER),
                    web("quicksizer.web.port", Kind.NUMBER),
                    workers("quicksizer.workers.port", Kind.NUMBER),
                    both("server.address", Kind.TEXT)));

    static final Area DATABASE = new Area(
            "Database",
            List.of(
                    both("quicksizer.db.url", Kind.DATABASE).with(Trait.REQUIRED),
                    both("quicksizer.db.user", Kind.TEXT).with(Trait.REQUIRED, Trait.RENEWED),
                    both("quicksizer.db.password", Kind.TEXT).with(Trait.SECRET, Trait.REQUIRED, Trait.RENEWED),
                    both("quicksizer.db.without-tls", Kind.YES_NO),
                    both("quicksizer.db.as-owner", Kind.YES_NO),
                    both("spring.datasource.hikari.maximum-pool-size", Kind.NUMBER)));

    private PlaceSettings() {}
}
