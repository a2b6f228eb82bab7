package org.steelfactory.web.reconciliation;

/**
 * How the stores shall be compared.
 *
 * @param rebuild whether what the document store lacks or holds otherwise is written again, which administrators may;
 *     {@code null} for not
 */
public record ReconciliationRequest(Boolean rebuild) {

    boolean rebuilds() {
        return Boolean.TRUE.equals(rebuild);
    }
}
