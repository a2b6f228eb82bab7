package org.steelfactory.web.identity;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.steelfactory.identity.PasswordPolicy;
import org.steelfactory.identity.Registration;

/** Asks for an account. */
@Named
@RequestScoped
public class RegisterBacking {

    @EJB
    private Registration registration;

    private String username;
    private String fullName;
    private String password;
    private boolean requested;

    public void register() {
        registration.register(username, fullName, password);
        requested = true;
    }

    /** Whether it was just asked for. */
    public boolean isRequested() {
        return requested;
    }

    public int getMinLength() {
        return PasswordPolicy.MIN_LENGTH;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getFullName() {
        return fullName;
    }

    public void setFullName(String fullName) {
        this.fullName = fullName;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
