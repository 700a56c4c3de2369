package io.quicksizer.db.engagement;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the searches that people come back to. */
public class SavedLists {
    private final JdbcClient jdbc;

    SavedLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes everybody else who changes the person's searches wait until this transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(String userName) {
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended('saved-list:' || :user, 0))")
                .param("user", userName)
                .query(Integer.class)
                .single();
    }

    /** The searches of a person, by name. */
    @Transactional(readOnly = true)
    public List<SavedList> of(String userName) {
        return jdbc.sql("select name, address from saved_list where user_name = :user order by lower(name), name")
                .param("user", userName)
                .query((row, number) -> new SavedList(row.getString("name"), row.getString("address")))
                .list();
    }

    /** Saves a search instead of the person's earlier one of the same name. */
    @Transactional
    public void save(String userName, SavedList list, Instant at) {
        jdbc.sql("""
                        insert into saved_list (user_name, name, address, saved_at)
                        values (:user, :name, :address, :at)
                        on conflict (user_name, name) do update
                           set address = excluded.address, saved_at = excluded.saved_at""")
                .param("user", userName)
                .param("name", list.name())
                .param("address", list.address())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Removes a search; nothing happens if there is none of this name. */
    @Transactional
    public void remove(String userName, String name) {
        jdbc.sql("delete from saved_list where user_name = :user and name = :name")
                .param("user", userName)
                .param("name", name)
                .update();
    }
}
