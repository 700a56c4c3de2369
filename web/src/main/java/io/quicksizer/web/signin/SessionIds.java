package io.quicksizer.web.signin;

import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.session.SessionIdGenerator;
import org.springframework.stereotype.Component;

/** Generator of session ids with 216 random bits, in the 36 characters that the table has for them. */
@Component
class SessionIds implements SessionIdGenerator {
    private static final int BYTES = 27;

    private final SecureRandom random = new SecureRandom();

    @Override
    public String generate() {
        byte[] id = new byte[BYTES];
        random.nextBytes(id);
        return Base64.getUrlEncoder().encodeToString(id);
    }
}
