package io.quicksizer.workers.approval;

import io.quicksizer.db.approval.SignOffDelegation;
import io.quicksizer.db.approval.SignOffDelegationRepository;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lookup of the delegations that are valid today. */
@Component
class DelegationDesk {
    private final SignOffDelegationRepository delegations;
    private final OfficeCalendar calendar;

    DelegationDesk(SignOffDelegationRepository delegations, OfficeCalendar calendar) {
        this.delegations = delegations;
        this.calendar = calendar;
    }

    List<SignOffDelegation> holdingFor(String delegate) {
        return delegations.holdingFor(delegate, calendar.today());
    }

    List<SignOffDelegation> holdingOfGroup(String group) {
        return delegations.holdingOfGroup(group, calendar.today());
    }
}
