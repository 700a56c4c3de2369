package io.quicksizer.db.people;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Store of the languages in which people use the portal, {@code en} or {@code de}. */
public class PortalLanguages {
    private final JdbcClient jdbc;

    PortalLanguages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the language of a person; empty if it is unknown. */
    @Transactional(readOnly = true)
    public Optional<String> find(String userName) {
        return jdbc.sql("select language from person where user_name = :user and language is not null")
                .param("user", userName)
                .query(String.class)
                .optional();
    }

    /** Sets the language of a person. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void set(String userName, String language) {
        jdbc.sql(
                        "update person set language = :language where user_name = :user and language is distinct from :language")
                .param("user", userName)
                .param("language", language)
                .update();
    }

    /** Sets the language of a person if it is unknown. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void setIfUnknown(String userName, String language) {
        jdbc.sql("update person set language = :language where user_name = :user and language is null")
                .param("user", userName)
                .param("language", language)
                .update();
    }
}
