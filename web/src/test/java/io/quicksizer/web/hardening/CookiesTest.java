package io.quicksizer.web.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

@PortalTest
class CookiesTest {
    private static final String COOKIE = "server.servlet.session.cookie.";

    @Autowired
    private Portal portal;

    @Test
    void the_session_cookie_is_for_this_host_only_over_https_and_neither_for_scripts_nor_for_other_sites()
            throws IOException {
        PropertySource<?> settings = new YamlPropertySourceLoader()
                .load("application", new ClassPathResource("application.yml"))
                .getFirst();

        assertThat(settings.getProperty(COOKIE + "name")).asString().startsWith("__Host-");
        assertThat(settings.getProperty(COOKIE + "secure")).isEqualTo(true);
        assertThat(settings.getProperty(COOKIE + "http-only")).isEqualTo(true);
        assertThat(settings.getProperty(COOKIE + "same-site")).isEqualTo("lax");
        assertThat(settings.getProperty(COOKIE + "path")).isEqualTo("/");
        assertThat(settings.getProperty(COOKIE + "domain")).isNull();
        assertThat(settings.getProperty("server.servlet.session.tracking-modes"))
                .isEqualTo("cookie");
    }

    @Test
    void every_cookie_that_is_set_carries_the_flags() {
        List<String> cookies = portal.anonymous()
                .header("Accept", "text/html")
                .get("/sign-in")
                .response()
                .headers()
                .allValues("Set-Cookie");

        assertThat(cookies)
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie)
                        .contains("Path=/", "HttpOnly", "SameSite=Lax")
                        .doesNotContain("Domain"));
    }

    @Test
    void the_api_sets_no_cookie() {
        assertThat(portal.as("planner")
                        .get("/api/v1/catalogue")
                        .response()
                        .headers()
                        .allValues("Set-Cookie"))
                .isEmpty();
    }
}
