package io.quicksizer.db.people;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Store of the hints that each person has dismissed. */
public class DismissedHints {
    private final JdbcClient jdbc;

    DismissedHints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the names of the hints that the person has dismissed. */
    @Transactional(readOnly = true)
    public Set<String> of(String userName) {
        return Set.copyOf(jdbc.sql("select hint from dismissed_hint where user_name = :person")
                .param("person", userName)
                .query(String.class)
                .list());
    }

    /** Dismisses a hint; idempotent. */
    @Transactional
    public void dismiss(String userName, String hint, Instant at) {
        jdbc.sql("""
                        insert into dismissed_hint (user_name, hint, dismissed_at) values (:person, :hint, :at)
                        on conflict do nothing""")
                .param("person", userName)
                .param("hint", hint)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Restores all dismissed hints of the person. */
    @Transactional
    public void restore(String userName) {
        jdbc.sql("delete from dismissed_hint where user_name = :person")
                .param("person", userName)
                .update();
    }
}
