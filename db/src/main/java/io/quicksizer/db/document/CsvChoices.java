package io.quicksizer.db.document;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The decimal separators that people chose for CSV files. */
public class CsvChoices {
    private final JdbcClient jdbc;

    CsvChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** POINT or COMMA; empty for a person who has not chosen. */
    @Transactional(readOnly = true)
    public Optional<String> of(String userName) {
        return jdbc.sql("select decimal_separator from csv_choice where user_name = :user")
                .param("user", userName)
                .query(String.class)
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void remember(String userName, String separator, Instant at) {
        jdbc.sql("""
                        insert into csv_choice (user_name, decimal_separator, chosen_at) values (:user, :separator, :at)
                        on conflict (user_name) do update
                           set decimal_separator = excluded.decimal_separator, chosen_at = excluded.chosen_at""")
                .param("user", userName)
                .param("separator", separator)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
