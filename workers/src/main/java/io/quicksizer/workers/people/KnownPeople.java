package io.quicksizer.workers.people;

import io.quicksizer.db.people.PersonEntity;
import io.quicksizer.db.people.PersonRepository;
import io.quicksizer.workers.access.AccessPolicy;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.result.Answer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Query of all people who have ever signed in, for administrators. */
@Service
public class KnownPeople {
    private final PersonRepository people;
    private final AuditLog audit;

    KnownPeople(PersonRepository people, AuditLog audit) {
        this.people = people;
        this.audit = audit;
    }

    /**
     * A page of the list.
     *
     * @param people the people, ordered by user name
     * @param next cursor for the next page, a user name; null on the last page
     */
    public record Page(List<KnownPerson> people, @Nullable String next) {}

    /**
     * Returns a page of people, ordered by user name.
     *
     * @param after last user name of the previous page; empty for the first page
     * @param limit maximum number of people, at least 1
     */
    @Transactional(readOnly = true)
    public Answer<Page> page(Person actor, String after, int limit) {
        return AccessPolicy.administrating(actor)
                .<Answer<Page>>map(refusal -> {
                    audit.refused(actor.userName(), "person.list", "person", "all", refusal);
                    return new Answer.Refused<>(refusal);
                })
                .orElseGet(() -> new Answer.Done<>(page(after, limit)));
    }

    private Page page(String after, int limit) {
        List<PersonEntity> found = people.findByUserNameGreaterThanOrderByUserName(after, Limit.of(limit + 1));
        List<KnownPerson> shown =
                found.stream().limit(limit).map(KnownPerson::of).toList();
        return new Page(shown, found.size() > limit ? shown.getLast().userName() : null);
    }
}
