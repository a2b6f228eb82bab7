package org.steelfactory.it.stores;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;

/** Runs a test on each SQL database together with each document store. */
public final class EachPairOfStores implements ArgumentsProvider {

    @Override
    public Stream<? extends Arguments> provideArguments(ExtensionContext context) {
        SharedStores stores = SharedStores.of(context);
        return stores.databases().stream()
                .flatMap(database -> stores.mongos().stream().map(mongo -> Arguments.of(database, mongo)));
    }
}
