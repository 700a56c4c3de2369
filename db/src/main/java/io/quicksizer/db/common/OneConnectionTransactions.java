package io.quicksizer.db.common;

import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Transaction manager that runs {@link AfterTransaction deferred work} as soon as a thread holds no connection any
 * more.
 */
public final class OneConnectionTransactions extends JpaTransactionManager {

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        AfterTransaction.opened();
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        super.doCleanupAfterCompletion(transaction);
        AfterTransaction.released();
    }
}
