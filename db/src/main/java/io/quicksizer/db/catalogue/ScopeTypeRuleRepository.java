package io.quicksizer.db.catalogue;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Scope type rules. */
public interface ScopeTypeRuleRepository extends JpaRepository<CatalogueScopeTypeRule, Integer> {

    /** All rules, in the order in which they are tried. */
    List<CatalogueScopeTypeRule> findAllByOrderByPosition();
}
