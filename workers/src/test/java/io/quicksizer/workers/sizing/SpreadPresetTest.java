package io.quicksizer.workers.sizing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("docs/domain.md, rule 3: presets")
class SpreadPresetTest {

    @ParameterizedTest(name = "{0} over {1} years is {2}")
    @CsvSource({
        "DEFAULT,1,10000",
        "DEFAULT,2,5000 5000",
        "DEFAULT,3,5000 2500 2500",
        "DEFAULT,4,2500 2500 2500 2500",
        "DEFAULT,5,2000 2000 2000 2000 2000",
        "EVEN,3,3334 3333 3333",
        "FRONT_LOADED,1,10000",
        "FRONT_LOADED,2,6667 3333",
        "FRONT_LOADED,3,5000 3333 1667",
        "FRONT_LOADED,5,3333 2667 2000 1333 667",
        "BACK_LOADED,3,1667 3333 5000",
        "BACK_LOADED,4,1000 2000 3000 4000",
    })
    void a_preset_spreads_by_its_weights(SpreadPreset preset, int years, String hundredths) {
        assertThat(preset.spread(new ContractYears(years)).hundredths())
                .containsExactlyElementsOf(Arrays.stream(hundredths.split(" "))
                        .map(Integer::valueOf)
                        .toList());
    }
}
