package io.quicksizer.web.signin.oidc;

import java.util.Collection;
import java.util.Map;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** The signed-in person of a session, whose name is the product's user name. */
final class OidcPerson extends DefaultOidcUser {
    private static final long serialVersionUID = 1L;

    private final String userName;

    OidcPerson(String userName, Collection<? extends GrantedAuthority> authorities, OidcIdToken token) {
        super(authorities, token, new OidcUserInfo(Map.of("sub", token.getSubject())));
        this.userName = userName;
    }

    @Override
    public String getName() {
        return userName;
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other) && other instanceof OidcPerson person && person.userName.equals(userName);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + userName.hashCode();
    }
}
