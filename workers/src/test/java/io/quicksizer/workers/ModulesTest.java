package io.quicksizer.workers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {
    private static final ApplicationModules MODULES = ApplicationModules.of(ModulesTest.class.getPackageName());

    @Test
    void modules_form_no_cycle_and_use_nothing_internal_of_each_other() {
        MODULES.verify();
    }

    @Test
    void every_package_below_the_application_is_a_module() {
        assertThat(MODULES.stream().map(ApplicationModule::getName))
                .contains("access", "approval", "catalogue", "engagement", "platform", "sizing", "wizard")
                .hasSizeGreaterThan(20);
    }
}
