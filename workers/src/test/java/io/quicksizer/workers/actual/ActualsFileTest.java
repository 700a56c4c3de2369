package io.quicksizer.workers.actual;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;

/** Files as spreadsheet programs save them: names with umlauts stay what they are, in whichever encoding. */
class ActualsFileTest {

    @ParameterizedTest
    @CsvSource({
        "windows-1252,'',;,true",
        "windows-1252,'',',',true",
        "UTF-8,'',;,false",
        "UTF-8,\uFEFF,;,false",
        "UTF-16LE,\uFEFF,TAB,false",
        "UTF-16BE,\uFEFF,TAB,false"
    })
    void an_umlaut_is_one_in_every_encoding(String encoding, String mark, String delimiter, boolean guessed) {
        String text = mark
                + "line-item;days;note\r\nPrüfung;3;für Öl – 5 €\r\n"
                        .replace(";", delimiter.equals("TAB") ? "\t" : delimiter);
        ActualsFile file = new ActualsFile(new ByteArrayResource(text.getBytes(Charset.forName(encoding))));

        assertThat(file.read().entries()).containsExactly(new ActualEntry("Prüfung", "3", "für Öl – 5 €", null));
        assertThat(file.guessed()).isEqualTo(guessed);
    }
}
