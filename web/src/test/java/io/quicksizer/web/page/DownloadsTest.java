package io.quicksizer.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DownloadsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "plan-r1.pdf|attachment; filename=\"plan-r1.pdf\"; filename*=UTF-8''plan-r1.pdf",
                "Ærøskøb.pdf|attachment; filename=\"Aeroskob.pdf\"; filename*=UTF-8''%C3%86r%C3%B8sk%C3%B8b.pdf",
                "Łódź.csv|attachment; filename=\"Lodz.csv\"; filename*=UTF-8''%C5%81%C3%B3d%C5%BA.csv",
                "北方-r1.pdf|attachment; filename=\"r1.pdf\"; filename*=UTF-8''%E5%8C%97%E6%96%B9-r1.pdf",
                "a\"b;c.pdf|attachment; filename=\"a_b;c.pdf\"; filename*=UTF-8''a_b%3Bc.pdf",
                "北.pdf|attachment; filename=\"download.pdf\"; filename*=UTF-8''%E5%8C%97.pdf"
            })
    void a_name_keeps_its_letters_and_has_a_plain_form_for_clients_that_know_no_others(String name, String header) {
        assertThat(Downloads.attachment(name).build().getHeaders().getFirst("Content-Disposition"))
                .isEqualTo(header);
    }
}
