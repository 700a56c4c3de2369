package io.quicksizer.workers.jobs;

import io.micrometer.core.instrument.MeterRegistry;
import io.quicksizer.workers.kpi.KpiGauges;
import io.quicksizer.workers.kpi.SendingWeeklyReport;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The scheduled weekly report and the metrics of its figures. Several workers may run them at the same time. */
@Component
class WeeklyWork {
    private final SendingWeeklyReport sending;
    private final KpiGauges gauges;

    WeeklyWork(SendingWeeklyReport sending, KpiGauges gauges, MeterRegistry registry) {
        this.sending = sending;
        this.gauges = gauges;
        gauges.expose(registry);
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT2M")
    void sendReport() {
        sending.sendIfDue();
    }

    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT1M")
    void countFigures() {
        gauges.count();
    }
}
