package io.quicksizer.workers.engagement;

import io.quicksizer.db.engagement.SavedList;
import io.quicksizer.db.engagement.SavedLists;
import io.quicksizer.workers.access.Person;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Saves searches of the list of engagements; each person sees and changes their own only. */
@Service
public class SavingList {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_ADDRESS = 2_000;
    private static final int MOST = 20;

    private final SavedLists lists;
    private final Clock clock;

    SavingList(SavedLists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    /** The person's searches, by name. */
    public List<SavedList> of(Person person) {
        return lists.of(person.userName());
    }

    /**
     * Saves a search under a name; one of this name is replaced.
     *
     * @param address path and query of the list
     * @return whether it was saved: not without a name, one that is too long, or beside twenty others
     */
    @Transactional
    public boolean save(Person person, String name, String address) {
        lists.lock(person.userName());
        String stripped = name.strip();
        List<SavedList> present = of(person);
        boolean replaces = present.stream().anyMatch(list -> list.name().equals(stripped));
        boolean fits = !stripped.isEmpty()
                && stripped.length() <= LONGEST_NAME
                && address.length() <= LONGEST_ADDRESS
                && (replaces || present.size() < MOST);
        if (fits) {
            lists.save(person.userName(), new SavedList(stripped, address), clock.instant());
        }
        return fits;
    }

    /** Removes a search of the person. */
    public void remove(Person person, String name) {
        lists.remove(person.userName(), name);
    }
}
