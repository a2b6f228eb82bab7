package org.steelfactory.web.policy;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.steelfactory.access.Role;
import org.steelfactory.policy.SeverityPolicies;
import org.steelfactory.policy.SeverityPolicyVersion;
import org.steelfactory.rules.severity.Severity;
import org.steelfactory.rules.severity.SeverityPolicy;
import org.steelfactory.shared.PageRequest;
import org.steelfactory.web.frame.Notices;
import org.steelfactory.web.frame.Viewer;

/** The rules page: the policy that holds, a form to change it for administrators, and the versions before. */
@Named
@ViewScoped
public class RulesBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int VERSIONS_SHOWN = 50;

    @EJB
    private transient SeverityPolicies policies;

    @Inject
    private transient Notices notices;

    @Inject
    private transient Viewer viewer;

    private transient SeverityPolicyForm form;
    private transient List<SeverityPolicyVersion> versions;

    @PostConstruct
    void load() {
        versions = policies.versions(PageRequest.first(VERSIONS_SHOWN)).items();
        form = SeverityPolicyForm.of(getCurrent());
    }

    /** Puts a preset's thresholds into the form; nothing is saved yet. */
    public void take(SeverityPolicy preset) {
        form.take(preset);
    }

    public void save() {
        SeverityPolicyVersion changed = policies.change(form.getVersion(), form.draft(), form.reason());
        load();
        notices.done("policy.saved", changed.version());
    }

    /** The version that holds. */
    public SeverityPolicyVersion getCurrent() {
        return versions.get(0);
    }

    /** The latest versions, newest first. */
    public List<SeverityPolicyVersion> getVersions() {
        return versions;
    }

    public SeverityPolicyForm getForm() {
        return form;
    }

    public List<SeverityPolicy> getPresets() {
        return SeverityPolicies.PRESETS;
    }

    public List<Severity> getSeverities() {
        return List.of(Severity.values());
    }

    /** The severities that alerts can be raised from. */
    public List<Severity> getAlertSeverities() {
        return Arrays.stream(Severity.values())
                .filter(severity -> severity != Severity.NONE)
                .toList();
    }

    /** Whether the viewer may change the policy. */
    public boolean isEditable() {
        return viewer.role().filter(Role.ADMIN::equals).isPresent();
    }
}
