package io.quicksizer.web.worklist;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import io.quicksizer.db.engagement.EngagementSort;
import io.quicksizer.db.engagement.PageCursor;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Role;
import io.quicksizer.workers.engagement.EngagementQueries;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.server.ResponseStatusException;

/** Which failures of a list are the caller's, and which ours. */
class UnusableCursorTest {
    private final EngagementQueries queries = mock();
    private final EngagementListPage page =
            new EngagementListPage(queries, mock(), mock(), mock(), mock(), Clock.systemUTC());

    @Test
    void a_key_that_the_database_can_not_read_is_the_callers_mistake() {
        assertThatThrownBy(() -> show(new DataIntegrityViolationException("22007")))
                .isInstanceOf(ResponseStatusException.class);
    }

    @Test
    void a_database_that_is_away_or_a_wrong_statement_is_not() {
        assertThatThrownBy(() -> show(new DataAccessResourceFailureException("away")))
                .isInstanceOf(DataAccessResourceFailureException.class);
        assertThatThrownBy(() -> show(new BadSqlGrammarException("no", "select", new SQLException())))
                .isInstanceOf(BadSqlGrammarException.class);
    }

    private void show(DataAccessException failure) {
        doThrow(failure).when(queries).page(any(), any(), any(), any(), anyInt());
        ListState state = new ListState("", null, "", "", null, 0, false, "", false, EngagementSort.NAME, 1);
        page.show(
                new Person("ada", "Ada", Set.of(Role.PLANNER), Set.of(), null),
                Locale.ENGLISH,
                state,
                new PageCursor(EngagementSort.NAME, "x", UUID.randomUUID()).text(),
                null,
                null,
                new MockHttpServletResponse());
    }
}
