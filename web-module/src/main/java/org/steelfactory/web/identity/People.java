package org.steelfactory.web.identity;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.steelfactory.identity.Colleagues;
import org.steelfactory.web.frame.Texts;

/** Who stands behind a user name, for pages that show people. */
@Named
@RequestScoped
public class People {

    @EJB
    private Colleagues colleagues;

    @Inject
    private Texts texts;

    private Map<String, String> fullNames;

    /** The full name with the user name, or the latter alone where nobody told the other; empty for {@code null}. */
    public String name(String username) {
        String fullName = fullName(username);
        return fullName.equals(username) ? fullName : texts.of("person.named", fullName, username);
    }

    /** The full name alone, or the user name where nobody told one; empty for {@code null}. */
    public String fullName(String username) {
        if (username == null) {
            return "";
        }
        if (fullNames == null) {
            fullNames = colleagues.fullNames();
        }
        return fullNames.getOrDefault(username, username);
    }
}
