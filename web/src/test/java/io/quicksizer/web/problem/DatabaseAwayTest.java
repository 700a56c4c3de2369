package io.quicksizer.web.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.quicksizer.web.page.DatabaseAway;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;

class DatabaseAwayTest {
    private static final DatabaseAway AWAY = new DatabaseAway(() -> true);

    @Test
    void lost_exhausted_stopped_and_read_only_databases_are_away_however_deep_the_cause_lies() {
        assertThat(Stream.of("08001", "08006", "53300", "57P01", "57P03", "25006"))
                .allSatisfy(state -> assertThat(AWAY.caused(
                                new CannotCreateTransactionException("no", new RuntimeException(sql(state)))))
                        .isTrue());
        assertThat(AWAY.caused(new RuntimeException(new SQLTransientConnectionException("pool"))))
                .isTrue();
    }

    @Test
    void a_connection_that_broke_under_a_transaction_is_away() {
        assertThat(AWAY.caused(new IllegalStateException(
                        "Unable to rollback against JDBC Connection", new SQLException("Connection is closed"))))
                .isTrue();
    }

    @Test
    void mistakes_in_a_statement_and_other_failures_are_not() {
        assertThat(AWAY.caused(new DataIntegrityViolationException("no", sql("23505"))))
                .isFalse();
        assertThat(AWAY.caused(new IllegalStateException("no"))).isFalse();
        assertThat(AWAY.caused(new SQLException("no state"))).isFalse();
        assertThat(AWAY.caused(null)).isFalse();
    }

    @Test
    void writing_where_we_only_read_and_a_query_that_takes_too_long_are_our_mistakes() {
        assertThat(new DatabaseAway(() -> false).caused(new RuntimeException(sql("25006"))))
                .isFalse();
        assertThat(AWAY.caused(new RuntimeException(sql("57014")))).isFalse();
    }

    @Test
    void the_api_answers_503_and_says_when_to_come_again() {
        HttpServletRequest request = mock();
        when(request.getRequestURI()).thenReturn("/api/v1/engagements");
        var answer = new ProblemHandler(AWAY).broken(new CannotCreateTransactionException("no", sql("08006")), request);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("5");
        assertThat(new ProblemHandler(AWAY)
                        .broken(new IllegalStateException("no"), request)
                        .getStatusCode())
                .isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
    }

    @Test
    void a_page_answers_503_and_says_when_to_come_again() throws Exception {
        var request = new MockHttpServletRequest("GET", "/error");
        request.addHeader("Accept", "text/html");
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/engagements");
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 500);
        request.setAttribute(
                RequestDispatcher.ERROR_EXCEPTION, new CannotCreateTransactionException("no", sql("57P01")));
        var response = new MockHttpServletResponse();
        ProblemWriter problems = mock();
        var page = new ErrorPages(problems, AWAY).show(request, response);
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("5");
        assertThat(page).isNotNull();
        assertThat(page.getViewName()).isEqualTo("error/503");
    }

    private static SQLException sql(String state) {
        return new SQLException("away", state);
    }
}
