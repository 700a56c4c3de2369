package io.quicksizer.workers.prototype;

import io.quicksizer.db.people.PersonRepository;
import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.access.SignedIn;
import io.quicksizer.workers.access.UserName;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Import of the people of the prototype. People who are already known are left unchanged. */
@Component
class BringingPeople {
    private final PeopleDirectory directory;
    private final PersonRepository people;

    BringingPeople(PeopleDirectory directory, PersonRepository people) {
        this.directory = directory;
        this.people = people;
    }

    /**
     * The imported people.
     *
     * @param userNames their user names by prototype id
     */
    record Brought(Map<String, String> userNames, ImportReport.People numbers) {}

    Brought bring(List<PrototypePerson> prototype, boolean dryRun, List<ImportNote> notes) {
        Map<String, String> userNames = new HashMap<>();
        Set<String> created = new HashSet<>();
        for (PrototypePerson person : prototype) {
            Optional<String> userName = UserName.of(person.email());
            if (userName.isEmpty()) {
                notes.add(new ImportNote(
                        "User", person.id(), "", "\"%s\" is not a valid user name.".formatted(person.email())));
                continue;
            }
            userNames.put(person.id(), userName.get());
            if (!people.existsById(userName.get()) && created.add(userName.get()) && !dryRun) {
                remember(userName.get(), person);
            }
        }
        int known = (int) userNames.values().stream().distinct().count() - created.size();
        return new Brought(
                userNames, new ImportReport.People(created.size(), known, prototype.size() - userNames.size()));
    }

    private void remember(String userName, PrototypePerson person) {
        String shown = person.name().isEmpty() ? userName : person.name();
        directory.remember(new SignedIn(userName, shown, Set.of(), Set.of(), null, null, Instant.EPOCH));
    }
}
