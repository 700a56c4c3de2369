package io.quicksizer.db.approval;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Repository of delegations. */
public interface SignOffDelegationRepository extends JpaRepository<SignOffDelegation, UUID> {

    /**
     * Returns the delegations to a person that are in effect on a day.
     *
     * @param delegate user name of the person, ignoring case
     * @return oldest first
     */
    @Query("""
            select d from SignOffDelegation d
             where lower(d.delegate) = lower(?1) and d.firstDay <= ?2 and d.lastDay >= ?2 and d.endedAt is null
             order by d.createdAt, d.id""")
    List<SignOffDelegation> holdingFor(String delegate, LocalDate day);

    /**
     * Returns the delegations by active members of a group that are in effect on a day.
     *
     * @return oldest first
     */
    @Query("""
            select d from SignOffDelegation d
             where d.firstDay <= ?2 and d.lastDay >= ?2 and d.endedAt is null
               and exists (select p from PersonEntity p join p.groups g
                            where p.userName = d.delegator and p.active = true and g = ?1)
             order by d.createdAt, d.id""")
    List<SignOffDelegation> holdingOfGroup(String group, LocalDate day);

    /**
     * Returns the current and future delegations that a person made or received.
     *
     * @param day today
     * @return ordered by first day
     */
    @Query("""
            select d from SignOffDelegation d
             where (d.delegator = ?1 or d.delegate = ?1) and d.lastDay >= ?2 and d.endedAt is null
             order by d.firstDay, d.createdAt, d.id""")
    List<SignOffDelegation> presentAndComing(String userName, LocalDate day);
}
