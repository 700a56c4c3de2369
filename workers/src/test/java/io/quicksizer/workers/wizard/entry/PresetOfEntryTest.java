package io.quicksizer.workers.wizard.entry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quicksizer.processes.model.Step;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PresetOfEntryTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'durationYears':3,'spreadPreset':'AS_TYPED','y1':50,'y2':25.00,'y3':25,'y4':0} | DEFAULT",
                "{'durationYears':3,'y1':33.34,'y2':33.33,'y3':33.33}                            | EVEN",
                "{'durationYears':3,'y1':50,'y2':33.33,'y3':16.67}                               | FRONT_LOADED",
                "{'durationYears':2,'y1':33.33,'y2':66.67}                                       | BACK_LOADED",
                "{'durationYears':1,'y1':100}                                                    | DEFAULT",
                "{'durationYears':3,'y1':45,'y2':30,'y3':25}                                     | AS_TYPED",
                "{'durationYears':2,'y1':50,'y2':25,'y3':25}                                     | AS_TYPED",
                "{'durationYears':9,'y1':50,'y2':25,'y3':25}                                     | AS_TYPED",
                "{'y1':50,'y2':25,'y3':25}                                                       | AS_TYPED",
                "{'durationYears':3,'spreadPreset':'EVEN','y1':50,'y2':25,'y3':25}               | EVEN",
            })
    void the_preset_whose_percentages_are_those_of_the_entry_is_selected(String form, String selected) {
        assertThat(PresetOfEntry.selected(context(form))).isEqualTo(selected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'durationYears':3,'spreadPreset':'DEFAULT','y1':1}  | {'durationYears':3,'spreadPreset':'AS_TYPED',"
                        + "'y1':50,'y2':25,'y3':25,'y4':0,'y5':0}",
                "{'durationYears':3,'spreadPreset':'UNKNOWN','y1':1}  | {'durationYears':3,'spreadPreset':'UNKNOWN','y1':1}",
                "{'durationYears':3,'spreadPreset':'AS_TYPED','y1':1} | {'durationYears':3,'spreadPreset':'AS_TYPED','y1':1}",
            })
    void an_entry_is_compared_by_the_percentages_of_its_preset(String form, String spelledOut) {
        assertThat(PresetOfEntry.spelledOut(context(form))).isEqualTo(context(spelledOut));
    }

    private static ContextEntry context(String form) {
        try {
            return (ContextEntry)
                    StepEntry.read(Step.CONTEXT, JsonMapper.builder().build().readTree(form.replace('\'', '"')));
        } catch (JsonProcessingException malformed) {
            throw new AssertionError(malformed);
        }
    }
}
