package org.steelfactory.web.notification;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.steelfactory.notification.MailAddress;
import org.steelfactory.notification.MailAddresses;
import org.steelfactory.notification.Preferences;
import org.steelfactory.notification.Threshold;
import org.steelfactory.web.frame.Notices;

/** How the viewer wants to be told: of which kinds, from which severity on, and where by e-mail. */
@Named
@RequestScoped
public class NotificationSettingsBacking {

    @EJB
    private Preferences preferences;

    @EJB
    private MailAddresses addresses;

    @Inject
    private Notices notices;

    private List<PreferenceRow> rows;
    private MailAddress mailAddress;
    private String address;
    private String code;

    @PostConstruct
    void load() {
        rows = preferences.mine().stream().map(PreferenceRow::new).toList();
        mailAddress = addresses.mine().orElse(null);
        address = mailAddress == null ? null : mailAddress.address();
    }

    public void save() {
        preferences.change(rows.stream().map(PreferenceRow::preference).toList());
        notices.done("notification.saved");
    }

    public void changeAddress() {
        mailAddress = addresses.change(address);
        notices.done("notification.codeSent", mailAddress.address());
    }

    public void confirm() {
        mailAddress = addresses.confirm(code);
        code = null;
        notices.done("notification.confirmed");
    }

    public void removeAddress() {
        addresses.remove();
        mailAddress = null;
        address = null;
        notices.done("notification.addressRemoved");
    }

    public List<PreferenceRow> getRows() {
        return rows;
    }

    public List<Threshold> getThresholds() {
        return List.of(Threshold.values());
    }

    /** Whether this server sends e-mail at all. */
    public boolean isMailOn() {
        return addresses.mailIsOn();
    }

    /** {@code null} where none was given. */
    public MailAddress getMailAddress() {
        return mailAddress;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    /** How long a code can be sent back, in minutes. */
    public long getCodeMinutes() {
        return MailAddresses.CODE_LIFE.toMinutes();
    }
}
