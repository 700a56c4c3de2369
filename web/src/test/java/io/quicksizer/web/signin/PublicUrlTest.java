package io.quicksizer.web.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quicksizer.example.com",
                "https:quicksizer",
                "//quicksizer.example.com",
                "https://quicksizer.example.com?theme=dark",
                "https://quicksizer.example.com/portal"
            })
    void an_address_to_which_no_path_can_be_appended_is_refused(String address) {
        assertThatThrownBy(() -> new PublicUrl(URI.create(address)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("quicksizer.public-url");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://quicksizer.example.com", "https://quicksizer.example.com/"})
    void addresses_of_pages_derive_from_it(String address) {
        assertThat(new PublicUrl(URI.create(address)).at("/work")).isEqualTo("https://quicksizer.example.com/work");
        assertThat(new PublicUrl(URI.create(address)).secure()).isTrue();
    }

    @Test
    void without_tls_it_is_not_secure() {
        assertThat(new PublicUrl(URI.create("http://127.0.0.1:8090")).secure()).isFalse();
    }
}
