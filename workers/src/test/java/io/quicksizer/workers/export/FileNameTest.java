package io.quicksizer.workers.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.workers.document.Circumstances;
import io.quicksizer.workers.document.Proposal;
import io.quicksizer.workers.frozen.FrozenSizing;
import io.quicksizer.workers.wizard.entry.ContextText;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {
    @ParameterizedTest
    @CsvSource({
        "Ærøskøbing GmbH,Plan 1,Ærøskøbing-GmbH-Plan-1-r2.pdf",
        "株式会社北方,Łódź,株式会社北方-Łódź-r2.pdf",
        "../..\\x,a:b*c,x-a-b-c-r2.pdf",
        "🚀,!,proposal-r2.pdf"
    })
    void letters_stay_and_anything_that_a_file_system_minds_goes(String customer, String engagement, String name) {
        assertThat(FileName.of(proposal(customer, engagement), ".pdf")).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"𝒜", "漢"})
    void a_long_name_is_cut_between_letters(String letter) {
        assertThat(FileName.of(proposal(letter.repeat(200), ""), ".pdf")).isEqualTo(letter.repeat(60) + "-r2.pdf");
    }

    private static Proposal proposal(String customer, String engagement) {
        FrozenSizing content = new FrozenSizing(
                FrozenSizing.FORMAT,
                "",
                new FrozenSizing.Catalogue(1, ""),
                new FrozenSizing.Context(
                        Map.of(ContextText.CUSTOMER, customer, ContextText.NAME, engagement), "planner"),
                1,
                List.of(new BigDecimal("100")),
                List.of(),
                new FrozenSizing.Totals(BigDecimal.ZERO, List.of(BigDecimal.ZERO)),
                List.of(),
                new FrozenSizing.Facts(BigDecimal.ZERO, 0),
                null,
                null,
                null);
        return new Proposal(
                content,
                new Circumstances(2, "0", "planner", Instant.EPOCH, Circumstances.Status.APPROVED, List.of(), Map.of()),
                "");
    }
}
