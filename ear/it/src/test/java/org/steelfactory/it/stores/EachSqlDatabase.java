package org.steelfactory.it.stores;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;

/** Runs a test on each SQL database there is. */
public final class EachSqlDatabase implements ArgumentsProvider {

    @Override
    public Stream<? extends Arguments> provideArguments(ExtensionContext context) {
        return SharedStores.of(context).databases().stream().map(Arguments::of);
    }
}
