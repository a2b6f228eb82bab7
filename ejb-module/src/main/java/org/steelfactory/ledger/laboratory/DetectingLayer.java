package org.steelfactory.ledger.laboratory;

import java.util.List;
import java.util.function.Function;

/**
 * A layer that finds things out afterwards.
 *
 * @param findings what it says of a copy, one text for each thing that is wrong, the same text for the same thing
 */
record DetectingLayer(Layer layer, Function<CopySnapshot, List<String>> findings) {}
