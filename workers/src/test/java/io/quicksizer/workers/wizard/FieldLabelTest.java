package io.quicksizer.workers.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldLabelTest {
    @ParameterizedTest
    @CsvSource({
        "name,Name",
        "y3,Year 3",
        "y6,y6",
        "spread,Spread",
        "action,What next?",
        "'services[2].days','Row 3, days'",
        "'services[0].lineItem','Row 1, line item'",
        "'services[0]',Row 1",
        "services,Services",
        "'lines[4].size',Sizes",
        "'groups[0].selected[1]',Line items",
        "'scopeTypes[1]',Scope types",
        "somethingElse,somethingElse",
        "'odd[1].x',odd",
        "'services[99999999999].days','services[99999999999].days'",
    })
    void a_path_reads_as_people_call_the_field(String path, String label) {
        assertThat(FieldLabel.of(path)).isEqualTo(label);
    }
}
