package io.quicksizer.web.people;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quicksizer.web.people.LeaverJson.Belongings;
import io.quicksizer.web.people.LeaverJson.Erasure;
import io.quicksizer.web.people.LeaverJson.HandOver;
import io.quicksizer.web.people.LeaverJson.NewDelegation;
import io.quicksizer.web.people.LeaverJson.NewDelegationId;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.web.signin.AdministratorsOnly;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.approval.DelegatingSignOffs;
import io.quicksizer.workers.approval.DelegationEntry;
import io.quicksizer.workers.people.HandingOver;
import io.quicksizer.workers.people.HandingOver.HandedOver;
import io.quicksizer.workers.people.LeaversDesk;
import io.quicksizer.workers.people.PersonsData;
import io.quicksizer.workers.people.PersonsData.ErasedPerson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** API for leavers: what a person is responsible for, handing it over, and export and erasure of the person's data. */
@RestController
@RequestMapping("/api/v1/people/{userName}")
@Tag(name = "People")
class LeaversController {
    private final LeaversDesk desk;
    private final HandingOver handing;
    private final PersonsData data;
    private final DelegatingSignOffs delegating;

    LeaversController(LeaversDesk desk, HandingOver handing, PersonsData data, DelegatingSignOffs delegating) {
        this.desk = desk;
        this.handing = handing;
        this.data = data;
        this.delegating = delegating;
    }

    @GetMapping("/belongings")
    @AdministratorsOnly
    @Operation(summary = "What hangs on a person: engagements, drafts, shares, sign-offs", operationId = "belongings")
    Belongings belongings(Person person, @PathVariable String userName) {
        return Belongings.of(Answers.done(desk.of(person, userName)));
    }

    @PostMapping("/hand-over")
    @AdministratorsOnly
    @Operation(summary = "Hand everything that hangs on a person to another person", operationId = "handOver")
    HandedOver handOver(Person person, @PathVariable String userName, @RequestBody HandOver body) {
        return Answers.done(
                handing.handOver(person, userName, LeaverJson.text(body.receiver()), LeaverJson.text(body.reason())));
    }

    @PostMapping("/delegations")
    @AdministratorsOnly
    @Operation(
            summary = "Delegate the sign-offs of an approver who can't do it to another approver",
            operationId = "delegateFor")
    ResponseEntity<NewDelegationId> delegateFor(
            Person person, @PathVariable String userName, @RequestBody NewDelegation body) {
        DelegationEntry entry = new DelegationEntry(
                LeaverJson.text(body.delegate()), LeaverJson.text(body.first()), LeaverJson.text(body.last()));
        return Answers.ok(delegating
                .delegateFor(person, userName, entry, LeaverJson.text(body.reason()))
                .map(NewDelegationId::new));
    }

    @GetMapping("/data")
    @AdministratorsOnly
    @Operation(summary = "Everything that names a person", operationId = "personalData")
    ObjectNode data(Person person, @PathVariable String userName) {
        return Answers.done(data.export(person, userName));
    }

    @PostMapping("/erasure")
    @AdministratorsOnly
    @Operation(summary = "Permanently replace a deactivated person by a pseudonym", operationId = "erasePerson")
    ErasedPerson erase(Person person, @PathVariable String userName, @RequestBody Erasure body) {
        return Answers.done(
                data.erase(person, userName, LeaverJson.text(body.userName()), LeaverJson.text(body.reason())));
    }
}
