package org.steelfactory.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Optional;
import org.steelfactory.shared.BusinessException;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.shared.InvalidInputException.FieldError;

/** Tells users what became of what they asked for: errors at their field or on top of the page, deeds as a toast. */
@Named
@RequestScoped
public class Notices {

    private static final String TOAST = "done";

    @Inject
    private Appearance appearance;

    @Inject
    private Texts texts;

    /** Something was done. */
    public void done(String key, Object... values) {
        add(TOAST, FacesMessage.SEVERITY_INFO, texts.of(key, values));
    }

    /** The same, said on the page that is opened next, which has another address. */
    public void doneThere(String address, String key, Object... values) throws IOException {
        done(key, values);
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.getFlash().setKeepMessages(true);
        external.redirect(external.getRequestContextPath() + address);
    }

    /** Something was refused; each faulty field that the page has an input for gets its own reason. */
    public void refused(BusinessException reason) {
        if (reason instanceof InvalidInputException invalid && !invalid.errors().isEmpty()) {
            invalid.errors().forEach(this::show);
        } else {
            add(null, FacesMessage.SEVERITY_ERROR, reason.text(appearance.getLocale()));
        }
    }

    private void show(FieldError error) {
        Optional<UIComponent> input = input(error.field());
        input.filter(UIInput.class::isInstance).map(UIInput.class::cast).ifPresent(Notices::keepAsTyped);
        add(
                input.map(found -> found.getClientId(FacesContext.getCurrentInstance()))
                        .orElse(null),
                FacesMessage.SEVERITY_ERROR,
                error.message());
    }

    /** Marks it faulty; PrimeFaces would show a faulty field empty unless what was typed is put back into it. */
    private static void keepAsTyped(UIInput faulty) {
        FacesContext context = FacesContext.getCurrentInstance();
        faulty.setValid(false);
        faulty.setSubmittedValue(
                context.getExternalContext().getRequestParameterMap().get(faulty.getClientId(context)));
    }

    private static Optional<UIComponent> input(String id) {
        FacesContext context = FacesContext.getCurrentInstance();
        UIComponent[] found = new UIComponent[1];
        context.getViewRoot().visitTree(VisitContext.createVisitContext(context), (visit, component) -> {
            if (component instanceof UIInput && component.getId().equals(id) && isSent(component)) {
                found[0] = component;
                return VisitResult.COMPLETE;
            }
            return VisitResult.ACCEPT;
        });
        return Optional.ofNullable(found[0]);
    }

    /** Whether it stands in the form that was sent: other forms of the page may have a field of the same name. */
    private static boolean isSent(UIComponent input) {
        UIComponent parent = input.getParent();
        while (parent != null && !(parent instanceof UIForm)) {
            parent = parent.getParent();
        }
        return parent instanceof UIForm form && form.isSubmitted();
    }

    private static void add(String clientId, FacesMessage.Severity severity, String text) {
        FacesContext.getCurrentInstance().addMessage(clientId, new FacesMessage(severity, text, null));
    }
}
