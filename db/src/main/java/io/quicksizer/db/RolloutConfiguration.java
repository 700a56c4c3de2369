package io.quicksizer.db;

import io.quicksizer.db.actual.ActualDays;
import io.quicksizer.db.actual.SuggestedSizes;
import io.quicksizer.db.feedback.FeedbackBoard;
import io.quicksizer.db.feedback.FeedbackFigures;
import io.quicksizer.db.feedback.FeedbackPolicyStore;
import io.quicksizer.db.feedback.FeedbackStore;
import io.quicksizer.db.feedback.TriageStore;
import io.quicksizer.db.feedback.TriageVisits;
import io.quicksizer.db.kpi.WeeklyFigures;
import io.quicksizer.db.pilot.CohortStore;
import io.quicksizer.db.pilot.PilotFigures;
import io.quicksizer.db.pilot.SatisfactionStore;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Data access of a rollout: feedback, cohorts, weekly figures and actual days. */
@Configuration(proxyBeanMethods = false)
@Import({
    FeedbackStore.class,
    FeedbackBoard.class,
    TriageStore.class,
    FeedbackFigures.class,
    FeedbackPolicyStore.class,
    TriageVisits.class,
    CohortStore.class,
    PilotFigures.class,
    SatisfactionStore.class,
    WeeklyFigures.class,
    ActualDays.class,
    SuggestedSizes.class
})
class RolloutConfiguration {}
