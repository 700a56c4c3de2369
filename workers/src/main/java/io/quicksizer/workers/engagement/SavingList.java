package io.quicksizer.workers.engagement;

import io.quicksizer.db.engagement.SavedList;
import io.quicksizer.db.engagement.SavedLists;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.sizing.VisibleText;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Use case: people save searches of the list of engagements. Each person sees and changes only their own. */
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

    /** Returns the person's searches, ordered by name. */
    public List<SavedList> of(Person person) {
        return lists.of(person.userName());
    }

    /**
     * Saves a search under a name; replaces an existing search of this name.
     *
     * @param address path and query of the list
     * @return whether it was saved; false if the name is blank or nobody can read it, name or address is too long, or
     *     the person has 20 others
     */
    @Transactional
    public boolean save(Person person, String name, String address) {
        lists.lock(person.userName());
        String cleaned = VisibleText.cleaned(name);
        List<SavedList> present = of(person);
        boolean replaces = present.stream().anyMatch(list -> list.name().equals(cleaned));
        boolean fits = !cleaned.isEmpty()
                && VisibleText.isText(cleaned)
                && cleaned.length() <= LONGEST_NAME
                && address.length() <= LONGEST_ADDRESS
                && (replaces || present.size() < MOST);
        if (fits) {
            lists.save(person.userName(), new SavedList(cleaned, address), clock.instant());
        }
        return fits;
    }

    /** Removes one of the person's searches. */
    public void remove(Person person, String name) {
        lists.remove(person.userName(), name);
    }
}
