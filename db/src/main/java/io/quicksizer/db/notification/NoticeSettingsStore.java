package io.quicksizer.db.notification;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Store of people's notification settings. */
public class NoticeSettingsStore {
    private final JdbcClient jdbc;

    NoticeSettingsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the settings of a person; empty if the person has the default settings. */
    @Transactional(readOnly = true)
    public Optional<NoticeSettingsRow> find(String userName) {
        List<NoticeSettingsRow.Choice> choices = choices(userName);
        return jdbc.sql("""
                        select language, time_zone, quiet_from, quiet_to, digest_at
                          from notification_settings where user_name = :user""")
                .param("user", userName)
                .query((row, number) -> new NoticeSettingsRow(
                        userName,
                        row.getString("language"),
                        row.getString("time_zone"),
                        row.getObject("quiet_from", LocalTime.class),
                        row.getObject("quiet_to", LocalTime.class),
                        row.getObject("digest_at", LocalTime.class),
                        choices))
                .optional();
    }

    private List<NoticeSettingsRow.Choice> choices(String userName) {
        return jdbc.sql("select kind, in_portal, mail from notification_choice where user_name = :user order by kind")
                .param("user", userName)
                .query((row, number) -> new NoticeSettingsRow.Choice(
                        row.getString("kind"), row.getBoolean("in_portal"), row.getString("mail")))
                .list();
    }

    /** Replaces the settings of a person. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void save(NoticeSettingsRow settings, Instant at) {
        jdbc.sql("""
                        insert into notification_settings
                          (user_name, language, time_zone, quiet_from, quiet_to, digest_at, updated_at)
                        values (:user, :language, :zone, :from, :to, :digest, :at)
                        on conflict (user_name) do update
                           set language = excluded.language, time_zone = excluded.time_zone,
                               quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to,
                               digest_at = excluded.digest_at, updated_at = excluded.updated_at""")
                .param("user", settings.userName())
                .param("language", settings.language())
                .param("zone", settings.zone())
                .param("from", settings.quietFrom())
                .param("to", settings.quietTo())
                .param("digest", settings.digestAt())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("delete from notification_choice where user_name = :user")
                .param("user", settings.userName())
                .update();
        settings.choices().forEach(choice -> save(settings.userName(), choice));
    }

    private void save(String userName, NoticeSettingsRow.Choice choice) {
        jdbc.sql(
                        "insert into notification_choice (user_name, kind, in_portal, mail) values (:user, :kind, :portal, :mail)")
                .param("user", userName)
                .param("kind", choice.kind())
                .param("portal", choice.inPortal())
                .param("mail", choice.mail())
                .update();
    }
}
