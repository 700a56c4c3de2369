package io.quicksizer.db.approval;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Delegations. */
public interface SignOffDelegationRepository extends JpaRepository<SignOffDelegation, UUID> {

    /**
     * The delegations to a person that hold on a day.
     *
     * @param delegate user name of the person, in any case
     * @return the earliest first
     */
    @Query("""
            select d from SignOffDelegation d
             where lower(d.delegate) = lower(?1) and d.firstDay <= ?2 and d.lastDay >= ?2 and d.endedAt is null
             order by d.createdAt, d.id""")
    List<SignOffDelegation> holdingFor(String delegate, LocalDate day);

    /**
     * The delegations by members of a group that hold on a day.
     *
     * @return the earliest first
     */
    @Query("""
            select d from SignOffDelegation d
             where d.firstDay <= ?2 and d.lastDay >= ?2 and d.endedAt is null
               and exists (select p from PersonEntity p join p.groups g
                            where p.userName = d.delegator and p.active = true and g = ?1)
             order by d.createdAt, d.id""")
    List<SignOffDelegation> holdingOfGroup(String group, LocalDate day);

    /**
     * The delegations that a person made or received and that have not passed.
     *
     * @param day today
     * @return the first to begin first
     */
    @Query("""
            select d from SignOffDelegation d
             where (d.delegator = ?1 or d.delegate = ?1) and d.lastDay >= ?2 and d.endedAt is null
             order by d.firstDay, d.createdAt, d.id""")
    List<SignOffDelegation> presentAndComing(String userName, LocalDate day);
}
