package io.quicksizer.web.branding;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.workers.branding.BrandingEntry.LogoChoice;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;

class BrandingFormTest {
    private final BrandingForm form = BrandingForm.of(Map.of("logo", "hash"));

    @Test
    void the_logo_in_use_stays_when_no_file_is_chosen() throws IOException {
        assertThat(form.entry(null).logo()).isEqualTo(new LogoChoice.Known("hash"));
        assertThat(form.entry(new MockMultipartFile("file", "", null, new byte[0]))
                        .logo())
                .isEqualTo(new LogoChoice.Known("hash"));
    }

    @Test
    void an_empty_file_is_a_file() throws IOException {
        assertThat(form.entry(new MockMultipartFile("file", "logo.png", "image/png", new byte[0]))
                        .logo())
                .isInstanceOf(LogoChoice.Uploaded.class);
    }
}
