package io.quicksizer.workers.engagement.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.engagement.step.entry.EntryJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures that follow the typing: whatever is right so far counts, and what is wrong keeps its stored value. */
class ForeseeingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'y1':40,'y2':40,'y3':40} | 3334,3333,3333",
                "{'durationYears':2,'y1':50,'y2':25,'y3':25} | 6667,3333",
                "{'durationYears':2,'spreadPreset':'EVEN'} | 5000,5000",
                "{'y1':'x','y2':40,'y3':-1} | 5000,2500,2500",
                "{'durationYears':9,'y1':10,'y2':10,'y3':20} | 2500,2500,5000",
                "{'y1':0,'y2':0,'y3':0} | 5000,2500,2500",
            })
    void percentages_on_their_way_to_100_are_shown_rescaled(String entry, String spread) {
        EngagementState foreseen = Wizard.foresee(
                EntryJson.read(Step.CONTEXT, Entering.json(entry)),
                SampleCatalogue.described(),
                SampleCatalogue.CATALOGUE);

        assertThat(foreseen.spreadOrDefault().hundredths())
                .extracting(String::valueOf)
                .containsExactly(spread.split(","));
    }
}
