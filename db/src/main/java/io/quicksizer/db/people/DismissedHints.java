package io.quicksizer.db.people;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Remembers the hints that each person has dismissed. */
public class DismissedHints {
    private final JdbcClient jdbc;

    DismissedHints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Names of the hints that the person does not want to see again. */
    @Transactional(readOnly = true)
    public Set<String> of(String userName) {
        return Set.copyOf(jdbc.sql("select hint from dismissed_hint where user_name = :person")
                .param("person", userName)
                .query(String.class)
                .list());
    }

    /** Remembers one more; a second time changes nothing. */
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

    /** Shows all hints to the person again. */
    @Transactional
    public void restore(String userName) {
        jdbc.sql("delete from dismissed_hint where user_name = :person")
                .param("person", userName)
                .update();
    }
}
