package io.quicksizer.db;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.testing.TestDatabase;
import io.quicksizer.db.testing.WithTestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(WithTestDatabase.class)
class ForeignKeyIndexTest {

    @Test
    void every_foreign_key_begins_an_index(TestDatabase database) {
        assertThat(database.jdbc().queryForList("""
                        select c.conrelid::regclass || ' ' || pg_get_constraintdef(c.oid)
                          from pg_constraint c
                         where c.contype = 'f' and c.connamespace = 'public'::regnamespace
                           and not exists (select from pg_index i
                                            where i.indrelid = c.conrelid and i.indpred is null
                                              and (select array_agg(k) from (
                                                     select unnest(i.indkey::int2[]) limit 1) as first (k)) <@ c.conkey)
                        """, String.class)).isEmpty();
    }
}
