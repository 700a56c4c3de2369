package io.quicksizer.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import io.quicksizer.workers.people.MyLanguage;
import jakarta.servlet.DispatcherType;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

class RememberingLanguageTest {
    private final MyLanguage languages = mock();
    private final RememberingLanguage remembering = new RememberingLanguage(languages);
    private final MockHttpSession session = new MockHttpSession();

    @Test
    void the_first_page_of_a_session_tells_the_language_of_the_browser_once() {
        open(request("GET", session, null));
        open(request("GET", session, null));
        verify(languages).seen("paula", Locale.GERMAN);
        open(request("GET", new MockHttpSession(), null));
        verify(languages, org.mockito.Mockito.times(2)).seen("paula", Locale.GERMAN);
        verifyNoMoreInteractions(languages);
    }

    @Test
    void a_link_chooses_a_language_and_a_field_of_a_form_does_not() {
        open(request("GET", session, "en"));
        verify(languages).chosen("paula", Locale.ENGLISH);
        open(request("POST", session, "en"));
        verify(languages).seen("paula", Locale.GERMAN);
        verifyNoMoreInteractions(languages);
    }

    @Test
    void programs_strangers_and_error_pages_tell_nothing() {
        open(request("GET", null, null));
        MockHttpServletRequest stranger = request("GET", session, "en");
        stranger.setUserPrincipal(null);
        open(stranger);
        MockHttpServletRequest error = request("GET", session, null);
        error.setDispatcherType(DispatcherType.ERROR);
        open(error);
        verifyNoInteractions(languages);
    }

    private void open(MockHttpServletRequest request) {
        assertThat(remembering.preHandle(request, new MockHttpServletResponse(), this))
                .isTrue();
    }

    private static MockHttpServletRequest request(
            String method, @Nullable MockHttpSession session, @Nullable String language) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/");
        request.setUserPrincipal(() -> "paula");
        request.addPreferredLocale(Locale.GERMAN);
        if (session != null) {
            request.setSession(session);
        }
        if (language != null) {
            request.setParameter("language", language);
        }
        return request;
    }
}
