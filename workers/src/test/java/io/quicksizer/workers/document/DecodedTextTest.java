package io.quicksizer.workers.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecodedTextTest {

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE"})
    void a_byte_order_mark_tells_the_encoding_and_is_no_part_of_the_text(String encoding) {
        assertThat(DecodedText.of("\uFEFFÄ;1".getBytes(Charset.forName(encoding))))
                .isEqualTo(new DecodedText("Ä;1", false));
    }

    @Test
    void a_file_without_a_mark_is_utf_8_unless_it_can_not_be() {
        assertThat(DecodedText.of("Ä €".getBytes(StandardCharsets.UTF_8))).isEqualTo(new DecodedText("Ä €", false));
        assertThat(DecodedText.of("Ä €".getBytes(Charset.forName("windows-1252"))))
                .isEqualTo(new DecodedText("Ä €", true));
        assertThat(DecodedText.of("plain".getBytes(StandardCharsets.US_ASCII)).guessed())
                .isFalse();
        assertThat(DecodedText.of(new byte[0])).isEqualTo(new DecodedText("", false));
    }

    @Test
    void half_a_character_at_the_end_is_no_utf_8() {
        byte[] cut = {'a', (byte) 0xC3};
        assertThat(DecodedText.of(cut)).isEqualTo(new DecodedText("aÃ", true));
    }
}
