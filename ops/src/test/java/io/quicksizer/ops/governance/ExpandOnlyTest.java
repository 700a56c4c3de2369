package io.quicksizer.ops.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** New migrations only expand (docs/release.md), so that the version before works on the new schema. */
class ExpandOnlyTest {
    /** The last migration of the first release; what came before it never ran beside another version. */
    private static final int FIRST_RELEASE = 139;

    private static final Pattern NUMBER = Pattern.compile("db/src/main/resources/db/migration/V(\\d+)__.*\\.sql");

    private static final Pattern CONTRACTS = Pattern.compile(
            "(?i)\\bdrop\\s+(table|column|view|type)\\b|\\brename\\s+(to|column)\\b|\\bset\\s+not\\s+null\\b"
                    + "|\\balter\\s+column\\s+\\S+\\s+(set\\s+data\\s+)?type\\b|\\badd\\s+column\\s+\\S+\\s+(?![^,;]*\\bdefault\\b)[^,;]*\\bnot\\s+null\\b");

    private static final Pattern EXPLAINED = Pattern.compile("(?m)^-- contract: v?\\d+\\.\\d+\\.\\d+");

    @Test
    void no_migration_since_the_first_release_contracts_without_saying_since_when_it_is_safe() {
        assertThat(migrations())
                .isNotEmpty()
                .allSatisfy(migration -> assertThat(contracts(Checkout.text(migration)))
                        .as("%s contracts; expand first, or say -- contract: VERSION", migration)
                        .isFalse());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table revision;",
                "alter table engagement drop column notes;",
                "alter table engagement rename column owner to holder;",
                "alter table engagement alter column notes set not null;",
                "alter table engagement alter column days type integer;",
                "alter table engagement add column brand text not null;",
            })
    void statements_that_the_version_before_would_not_survive_are_refused(String statement) {
        assertThat(contracts(statement)).isTrue();
        assertThat(contracts("-- contract: 1.4.0\n" + statement)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table brand (name text not null);",
                "alter table engagement add column brand text;",
                "alter table engagement add column brand text not null default '';",
                "create index on engagement (owner);",
                "alter table engagement drop constraint engagement_kind_check;",
            })
    void statements_that_expand_are_accepted(String statement) {
        assertThat(contracts(statement)).isFalse();
    }

    private static boolean contracts(String sql) {
        return CONTRACTS.matcher(sql.replaceAll("--.*", "")).find()
                && !EXPLAINED.matcher(sql).find();
    }

    private static List<String> migrations() {
        return Checkout.files().stream()
                .filter(file -> NUMBER.matcher(file)
                        .results()
                        .anyMatch(found -> Integer.parseInt(found.group(1)) > FIRST_RELEASE))
                .toList();
    }
}
