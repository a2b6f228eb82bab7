package org.steelfactory.production;

import java.util.Optional;

/**
 * Which batches are wanted; what is empty doesn't restrict.
 *
 * @param productType the type as it is spelled, in any case
 * @param running those without an end, or those that have ended
 * @param text part of the code or the product type, in any case
 */
public record BatchFilter(Optional<String> productType, Optional<Boolean> running, Optional<String> text) {

    public static final BatchFilter ALL = new BatchFilter(Optional.empty(), Optional.empty(), Optional.empty());
}
