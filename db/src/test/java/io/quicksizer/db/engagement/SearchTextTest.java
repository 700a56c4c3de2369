package io.quicksizer.db.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {

    @ParameterizedTest
    @CsvSource({
        "Łódź Textil, lodz",
        "Straße der Mitte, strasse",
        "Strasse, straße",
        "Müller & Söhne, mueller",
        "Müller, muller",
        "Mueller, müller",
        "Ærøskøbing, aeroskobing",
        "İstanbul, istanbul",
        "東京電力, 東京",
        "ＡＢＣ Corp, abc"
    })
    void what_is_stored_begins_with_one_of_the_ways_to_spell_what_is_searched(String stored, String searched) {
        Set<String> words = Set.of(SearchText.stored(stored).split(" "));

        assertThat(SearchText.words(searched))
                .allSatisfy(ways -> assertThat(words.stream()
                                .filter(word -> ways.stream().anyMatch(word::startsWith))
                                .collect(Collectors.toSet()))
                        .isNotEmpty());
    }

    @Test
    void a_text_without_umlauts_is_stored_once() {
        assertThat(SearchText.stored("Nordwind AG", "", "OPP-1")).isEqualTo("nordwind ag opp 1");
    }

    @Test
    void signs_alone_are_no_words() {
        assertThat(SearchText.words("' | ! & ( :*")).isEmpty();
    }
}
