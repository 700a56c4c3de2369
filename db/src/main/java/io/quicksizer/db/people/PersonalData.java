package io.quicksizer.db.people;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reader and eraser of personal data, driven by the register of columns that the migrations maintain
 * ({@code personal_column}).
 */
public class PersonalData {
    /**
     * Columns left out of a person's data: binary content, search indexes, and contents that are reported elsewhere.
     */
    private static final List<String> LEFT_OUT = List.of("search_vector", "search_text", "content", "bytes", "dmn");

    private final JdbcClient jdbc;

    PersonalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Returns the rows that contain the person.
     *
     * @return by table, each row as a JSON object; tables without such rows are left out
     */
    @Transactional(readOnly = true)
    public Map<String, List<String>> naming(String userName) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        for (String table : tables()) {
            List<String> rows = rows(table, userName);
            if (!rows.isEmpty()) {
                found.put(table, rows);
            }
        }
        return found;
    }

    private List<String> tables() {
        return jdbc.sql("select distinct table_name from personal_column order by table_name")
                .query(String.class)
                .list();
    }

    private List<String> rows(String table, String userName) {
        String condition = jdbc.sql("""
                        select string_agg(case
                                 when kind in ('NAME', 'ROW') then format('lower(%1$I) = lower(:name)', column_name)
                                 else format('position(lower(:name) in lower(%1$I::text)) > 0'
                                             || ' and %1$I::text <> without_person(%1$I::text, :name, :display, ''?'')',
                                             column_name) end, ' or ')
                          from personal_column where table_name = :table""")
                .param("table", table)
                .param("name", userName)
                .param("display", userName)
                .query(String.class)
                .single();
        return jdbc.sql("select (to_jsonb(t) - array[:leftOut]::text[])::text from " + table + " t where " + condition)
                .param("leftOut", LEFT_OUT)
                .param("name", userName)
                .param("display", userName)
                .query(String.class)
                .list();
    }

    /**
     * The result of an erasure.
     *
     * @param erasure identifies it
     * @param reportJson the rows that were changed, by table, and the digest of the audit entries that were redacted
     */
    public record Erased(UUID erasure, String reportJson) {}

    /** Replaces a person by a pseudonym everywhere; the person must have been deactivated. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Erased erase(String userName, String pseudonym, UUID erasure) {
        String report = jdbc.sql("select erase_person(:name, :pseudonym, :erasure)::text")
                .param("name", userName)
                .param("pseudonym", pseudonym)
                .param("erasure", erasure)
                .query(String.class)
                .single();
        return new Erased(erasure, report);
    }

    /** Returns a text with the person replaced, by the same rules as an erasure. */
    @Transactional(readOnly = true)
    public String without(String text, String userName, String displayName, String pseudonym) {
        return jdbc.sql("select without_person(:text, :name, :display, :pseudonym)")
                .param("text", text)
                .param("name", userName)
                .param("display", displayName)
                .param("pseudonym", pseudonym)
                .query(String.class)
                .single();
    }
}
