package org.steelfactory.web.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.MissingResourceException;
import java.util.Optional;
import org.steelfactory.web.frame.Texts;

/** The types of ledger entries in words. */
@Named
@RequestScoped
public class EntryTypes {

    @Inject
    private Texts texts;

    /** A type in words; as it is written where the bundle doesn't know it. */
    public String text(String type) {
        try {
            return texts.of("ledger.type." + type);
        } catch (MissingResourceException e) {
            return Optional.of(type).filter(name -> !name.isEmpty()).orElseGet(() -> texts.of("ledger.unreadable"));
        }
    }
}
