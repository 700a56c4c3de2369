package io.quicksizer.workers.platform.secrets;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.util.Credentials;

/** Connection pool that opens each new connection with the current credentials. Open connections are kept. */
class RenewedDataSource extends HikariDataSource {
    private static final String USER = "quicksizer.db.user";
    private static final String PASSWORD = "quicksizer.db.password";

    private final LiveSecrets secrets;

    RenewedDataSource(LiveSecrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public Credentials getCredentials() {
        Credentials atStart = super.getCredentials();
        return Credentials.of(
                secrets.isFromFile(USER) ? secrets.current(USER) : atStart.getUsername(),
                secrets.isFromFile(PASSWORD) ? secrets.current(PASSWORD) : atStart.getPassword());
    }
}
