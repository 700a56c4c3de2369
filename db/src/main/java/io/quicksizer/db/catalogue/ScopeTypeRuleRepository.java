package io.quicksizer.db.catalogue;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Repository of the rules that assign scope types. */
public interface ScopeTypeRuleRepository extends JpaRepository<CatalogueScopeTypeRule, Integer> {

    /** Returns all rules, in the order in which they are tried. */
    List<CatalogueScopeTypeRule> findAllByOrderByPosition();
}
