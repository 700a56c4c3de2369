package io.quicksizer.db.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.testing.TestDatabase;
import io.quicksizer.db.testing.WithTestDatabase;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(WithTestDatabase.class)
class ScopeTypeRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Grow with AI                                   | Strategy & Foundation
            Cloud ERP: the strategy                        | Strategy & Foundation
            Enterprise architecture                        | Strategy & Foundation
            Change management                              | Strategy & Foundation
            Transformation management as a capability      | Strategy & Foundation
            Cloud ERP, brownfield                          | Cloud ERP Journey
            Selective data transition                      | Cloud ERP Journey
            Lift and shift                                 | Cloud ERP Journey
            Public cloud                                   | Cloud ERP Journey
            Financial management                           | Finance & Spend Transformation
            SPEND under control                            | Finance & Spend Transformation
            Supply chain                                   | Line-of-Business Transformation
            Human capital                                  | Line-of-Business Transformation
            Customer experience                            | Line-of-Business Transformation
            Cloud ERP with an integrated toolchain         | Platform, Data & Integration
            A clean core                                   | Platform, Data & Integration
            Technology platform                            | Platform, Data & Integration
            Data and analytics                             | Platform, Data & Integration
            Integration suite                              | Platform, Data & Integration
            Cybersecurity                                  | Cybersecurity & Compliance
            Compliance in the cloud                        | Cybersecurity & Compliance
            """)
    void a_name_finds_its_family_in_java_as_in_the_database(String name, String family, TestDatabase database) {
        String byDatabase = database.jdbc()
                .queryForObject(
                        "select scope_type_name from scope_type_rule where ? ~* pattern order by position limit 1",
                        String.class,
                        name);
        String byJava = database
                .jdbc()
                .query(
                        "select pattern, scope_type_name from scope_type_rule order by position",
                        (row, number) -> new Rule(row.getString(1), row.getString(2)))
                .stream()
                .filter(rule -> Pattern.compile(rule.pattern(), Pattern.CASE_INSENSITIVE)
                        .matcher(name)
                        .find())
                .findFirst()
                .orElseThrow()
                .family();
        assertThat(byDatabase).isEqualTo(family);
        assertThat(byJava).isEqualTo(family);
    }

    private record Rule(String pattern, String family) {}
}
