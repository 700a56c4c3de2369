package io.quicksizer.db.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class DaysOverrideTest {

    @Test
    void a_blank_overrides_the_template_and_days_without_an_override_do_not_exist() {
        assertThat(DaysOverride.TEMPLATE.effective(BigDecimal.TWO)).isEqualTo(BigDecimal.TWO);
        assertThat(DaysOverride.BLANK.effective(BigDecimal.TWO)).isNull();
        assertThat(DaysOverride.of(BigDecimal.ONE).effective(BigDecimal.TWO)).isEqualTo(BigDecimal.ONE);
        assertThatThrownBy(() -> new DaysOverride(false, BigDecimal.ONE)).isInstanceOf(IllegalArgumentException.class);
    }
}
