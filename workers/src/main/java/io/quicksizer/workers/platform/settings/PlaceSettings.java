package io.quicksizer.workers.platform.settings;

import static io.quicksizer.workers.platform.settings.Setting.both;
import static io.quicksizer.workers.platform.settings.Setting.web;
import static io.quicksizer.workers.platform.settings.Setting.workers;

import io.quicksizer.workers.platform.settings.Setting.Trait;
import java.util.List;

/** Settings of an application's environment and its database. */
final class PlaceSettings {
    static final Area PROCESS = new Area(
            "Process",
            List.of(
                    both(
                                    "spring.profiles.active",
                                    Kind.LIST,
                                    "`prod` in production, with `tls` beside it when the portal itself ends TLS; `local` for the demo on one's own machine. Without a profile the rules of production hold")
                            .standard(""),
                    both(
                                    "quicksizer.secrets",
                                    Kind.FOLDER,
                                    "Folder with the secrets, one file per setting, named as the setting")
                            .standard("/run/secrets/quicksizer"),
                    web("quicksizer.web.port", Kind.NUMBER, "Port of the portal")
                            .standard("8090"),
                    workers("quicksizer.workers.port", Kind.NUMBER, "Port of the workers, for health and metrics only")
                            .standard("8091"),
                    both("server.address", Kind.TEXT, "Address to listen on; all of the machine's when empty")
                            .standard("")));

    static final Area DATABASE = new Area(
            "Database",
            List.of(
                    both("quicksizer.db.url", Kind.DATABASE, "Where PostgreSQL is; ends with `?sslmode=verify-full`")
                            .with(Trait.REQUIRED),
                    both("quicksizer.db.user", Kind.TEXT, "The application's role, see [database.md](database.md)")
                            .with(Trait.REQUIRED, Trait.RENEWED),
                    both("quicksizer.db.password", Kind.TEXT, "The role's password, at least 12 characters")
                            .with(Trait.SECRET, Trait.REQUIRED, Trait.RENEWED),
                    both(
                                    "quicksizer.db.without-tls",
                                    Kind.YES_NO,
                                    "Allows production to reach the database without TLS, where the network itself encrypts")
                            .standard("false"),
                    both(
                                    "quicksizer.db.as-owner",
                                    Kind.YES_NO,
                                    "Allows production to work with a role that owns the tables, and could change the audit log")
                            .standard("false"),
                    both(
                                    "spring.datasource.hikari.maximum-pool-size",
                                    Kind.NUMBER,
                                    "Connections to the database at most")
                            .standard("10")));

    private PlaceSettings() {}
}
