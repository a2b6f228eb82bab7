package org.steelfactory.web.identity;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.primefaces.model.LazyDataModel;
import org.steelfactory.access.Role;
import org.steelfactory.identity.Account;
import org.steelfactory.identity.AccountFilter;
import org.steelfactory.identity.AccountState;
import org.steelfactory.identity.Accounts;
import org.steelfactory.web.frame.Notices;

/** The users screen: the list and what narrows it down, and the account that is open beside it. */
@Named
@ViewScoped
public class UsersBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient Accounts accounts;

    @Inject
    private transient Notices notices;

    private final transient LazyDataModel<Account> rows = new AccountRows(page -> accounts.find(filter(), page));

    private AccountState state;
    private Role role;
    private String text;
    private transient AccountForm form;
    private String oneTimePassword;

    public void open(Account account) {
        form = AccountForm.of(account);
        oneTimePassword = null;
    }

    /** Opens an empty form for an account that isn't there yet. */
    public void begin() {
        form = new AccountForm();
        oneTimePassword = null;
    }

    public void close() {
        form = null;
        oneTimePassword = null;
    }

    public void create() {
        Accounts.Created created =
                accounts.create(form.getUsername(), form.getFullName(), form.getRole(), Optional.empty());
        form = AccountForm.of(created.account());
        oneTimePassword = created.oneTimePassword().orElse(null);
    }

    public void save() {
        change(form.getState());
    }

    public void activate() {
        change(AccountState.ACTIVE);
    }

    public void deactivate() {
        change(AccountState.INACTIVE);
    }

    public void resetPassword() {
        oneTimePassword = accounts.resetPassword(form.getId(), form.getVersion());
        form = AccountForm.of(accounts.get(form.getId()));
    }

    public void unlock() {
        accounts.unlock(form.getId());
        form = AccountForm.of(accounts.get(form.getId()));
        notices.done("user.unlocked", form.getUsername());
    }

    private void change(AccountState wanted) {
        form = AccountForm.of(
                accounts.change(form.getId(), form.getVersion(), form.getFullName(), form.getRole(), wanted));
        notices.done("user.saved", form.getUsername());
    }

    private AccountFilter filter() {
        return new AccountFilter(Optional.ofNullable(state), Optional.ofNullable(role), Optional.ofNullable(text));
    }

    public LazyDataModel<Account> getRows() {
        return rows;
    }

    public List<Role> getRoles() {
        return List.of(Role.values());
    }

    public List<AccountState> getStates() {
        return List.of(AccountState.values());
    }

    /** The account that is open, or the new one; {@code null} for none. */
    public AccountForm getForm() {
        return form;
    }

    /** Shown once, right after it was made; {@code null} otherwise. */
    public String getOneTimePassword() {
        return oneTimePassword;
    }

    public AccountState getState() {
        return state;
    }

    public void setState(AccountState state) {
        this.state = state;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
