package io.quicksizer.workers.start;

import io.quicksizer.workers.contract.Application;
import java.util.List;
import org.springframework.context.annotation.Bean;

/** The workers ask for what both applications do. The portal does not import this. */
public class WorkersStart {

    @Bean
    static StartCheck startCheck() {
        return new StartCheck(Application.WORKERS, List.of());
    }
}
