package io.quicksizer.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.notification.MyNotices;
import jakarta.servlet.RequestDispatcher;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.CannotCreateTransactionException;

class FrameTest {
    private final PeopleDirectory people = mock();
    private final MyNotices notices = mock();
    private final Frame frame =
            new Frame(people, notices, mock(), mock(), mock(), new DatabaseAway(() -> true), mock());

    @Test
    void the_error_page_of_a_database_that_is_away_asks_it_for_nobody() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/error");
        request.setUserPrincipal(() -> "planner");
        request.setAttribute(
                RequestDispatcher.ERROR_EXCEPTION,
                new CannotCreateTransactionException("no", new SQLException("away", "08001")));

        assertThat(frame.frame(request, Optional.empty()).person()).isNull();
        verifyNoInteractions(people, notices);
    }

    @Test
    void a_page_knows_after_how_many_seconds_its_session_ends_when_it_is_idle() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/engagements");
        assertThat(frame.frame(request, Optional.empty()).idle()).isZero();

        Objects.requireNonNull(request.getSession()).setMaxInactiveInterval(900);

        assertThat(frame.frame(request, Optional.empty()).idle()).isEqualTo(900);
    }

    @ParameterizedTest
    @CsvSource({
        "/engagements/7/context, /engagements/7/context, /engagements/7/context",
        "/decide/token, /decide/token, /decide",
        "//other.example/, /, /"
    })
    void the_path_of_an_error_page_is_that_of_the_request_that_failed(String failed, String path, String place) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/error");
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, failed);

        assertThat(frame.frame(request, Optional.empty()).path()).isEqualTo(path);
        assertThat(frame.frame(request, Optional.empty()).place()).isEqualTo(place);
    }
}
