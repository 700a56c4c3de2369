package io.quicksizer.workers.jobs;

import io.quicksizer.processes.job.Job;
import io.quicksizer.processes.job.JobHandler;
import io.quicksizer.processes.job.JobOutcome;
import io.quicksizer.processes.model.JobAnswer;
import io.quicksizer.processes.model.JobType;
import io.quicksizer.workers.approval.ClosingApproval;
import io.quicksizer.workers.approval.OfferingSignOff;
import io.quicksizer.workers.approval.OpeningApproval;
import io.quicksizer.workers.approval.RecordingDecision;
import io.quicksizer.workers.approval.RemindingApprovers;
import io.quicksizer.workers.engagement.BeginningEngagement;
import io.quicksizer.workers.engagement.ClosingEngagement;
import io.quicksizer.workers.engagement.EnteringStep;
import io.quicksizer.workers.engagement.RecordingTask;
import io.quicksizer.workers.export.AnnouncingExport;
import io.quicksizer.workers.export.RenderingExport;
import io.quicksizer.workers.feedback.AnsweringSender;
import io.quicksizer.workers.feedback.EnteringTriage;
import io.quicksizer.workers.feedback.OfferingTriage;
import io.quicksizer.workers.feedback.RecordingTriage;
import io.quicksizer.workers.feedback.RemindingTriage;
import io.quicksizer.workers.revision.FreezingRevision;
import io.quicksizer.workers.revision.OpeningNextRevision;
import io.quicksizer.workers.run.EngagementOfJob;
import io.quicksizer.workers.run.RegisteringCall;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The mapping of job types to use cases. */
@Configuration(proxyBeanMethods = false)
public class JobTable {
    private final EngagementOfJob names;

    JobTable(EngagementOfJob names) {
        this.names = names;
    }

    @Bean
    JobHandler stepEntered(EnteringStep entering) {
        return answering(JobType.STEP_ENTERED, entering::enter);
    }

    @Bean
    JobHandler recordStep(RecordingTask recording) {
        return answering(JobType.RECORD_STEP, recording::record);
    }

    @Bean
    JobHandler openEngagement(BeginningEngagement beginning) {
        return answering(JobType.OPEN_ENGAGEMENT, beginning::begin);
    }

    @Bean
    JobHandler freezeRevision(FreezingRevision freezing) {
        return answering(JobType.FREEZE_REVISION, freezing::freeze);
    }

    @Bean
    JobHandler openNextRevision(OpeningNextRevision opening) {
        return answering(JobType.OPEN_NEXT_REVISION, opening::open);
    }

    @Bean
    JobHandler closeEngagement(ClosingEngagement closing) {
        return doing(JobType.CLOSE_ENGAGEMENT, closing::close);
    }

    @Bean
    JobHandler registerCall(RegisteringCall registering) {
        return answering(JobType.REGISTER_CALL, registering::register);
    }

    @Bean
    JobHandler openApproval(OpeningApproval opening) {
        return answering(JobType.OPEN_APPROVAL, opening::open);
    }

    @Bean
    JobHandler offerSignOff(OfferingSignOff offering) {
        return answering(JobType.OFFER_SIGN_OFF, offering::offer);
    }

    @Bean
    JobHandler recordDecision(RecordingDecision recording) {
        return answering(JobType.RECORD_DECISION, recording::record);
    }

    @Bean
    JobHandler remindApprover(RemindingApprovers reminding) {
        return doing(JobType.REMIND_APPROVER, reminding::remind);
    }

    @Bean
    JobHandler closeApproval(ClosingApproval closing) {
        return doing(JobType.CLOSE_APPROVAL, closing::close);
    }

    /** Registers a handler for each job that renders documents, so that a new format needs no row here. */
    @Bean
    static BeanDefinitionRegistryPostProcessor renderingJobs() {
        return registry -> RenderingExport.jobs()
                .forEach(type -> registry.registerBeanDefinition(
                        type.type(),
                        new RootBeanDefinition(JobHandler.class, () -> rendering(type, (BeanFactory) registry))));
    }

    private static JobHandler rendering(JobType type, BeanFactory beans) {
        RenderingExport rendering = beans.getBean(RenderingExport.class);
        return beans.getBean(JobTable.class).doing(type, rendering::render);
    }

    @Bean
    JobHandler announceExport(AnnouncingExport announcing) {
        return doing(JobType.ANNOUNCE_EXPORT, announcing::announce);
    }

    @Bean
    JobHandler offerTriage(OfferingTriage offering) {
        return answering(JobType.OFFER_TRIAGE, offering::offer);
    }

    @Bean
    JobHandler triageEntered(EnteringTriage entering) {
        return answering(JobType.TRIAGE_ENTERED, entering::enter);
    }

    @Bean
    JobHandler recordTriage(RecordingTriage recording) {
        return answering(JobType.RECORD_TRIAGE, recording::record);
    }

    @Bean
    JobHandler remindTriage(RemindingTriage reminding) {
        return doing(JobType.REMIND_TRIAGE, reminding::remind);
    }

    @Bean
    JobHandler answerSender(AnsweringSender answering) {
        return doing(JobType.ANSWER_SENDER, answering::answer);
    }

    private JobHandler answering(JobType type, Function<Job, ? extends JobAnswer> work) {
        return new Answering(type, job -> JobOutcome.completed(work.apply(job)), names);
    }

    private JobHandler doing(JobType type, Consumer<Job> work) {
        return new Answering(
                type,
                job -> {
                    work.accept(job);
                    return JobOutcome.completed();
                },
                names);
    }
}
