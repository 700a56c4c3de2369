package io.quicksizer.ops.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnprivilegedUserTest {

    @Test
    void an_ordinary_user_changes_nothing(@TempDir Path folder) {
        var user = UnprivilegedUser.ableToRead(List.of(folder), false);

        assertThat(user.prefix()).isEmpty();
        user.own(folder);
    }
}
